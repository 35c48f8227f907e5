package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.onrecord.annotate.encoder.WordPieces;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Labelled texts as the reader sees them, cut into windows.
final class ReaderTexts {
    private final List<Text> texts = new ArrayList<>();

    /// @param tags the right ones, one a token
    record Text(
            TokenizedText text,
            ReaderInput input,
            @SuppressWarnings("ArrayRecordComponent") int[] tags) {}

    ReaderTexts(List<LabelledText> labelled, WordPieces vocabulary) {
        for (LabelledText one : labelled) {
            TokenizedText text = TokenizedText.of(one.text());
            int[] tags = new int[text.tokenCount()];
            mark(text, one.sources(), Tag.SOURCE, tags);
            mark(text, one.cues(), Tag.CUE, tags);
            mark(text, one.contents(), Tag.CONTENT, tags);
            if (tags.length > 0) {
                texts.add(new Text(text, ReaderInput.of(text, QuoteMarks.of(text), vocabulary), tags));
            }
        }
    }

    List<Text> texts() {
        return texts;
    }

    private static void mark(TokenizedText text, List<Span> spans, int role, int[] tags) {
        for (Span span : spans) {
            boolean first = true;
            for (int i = text.tokenAt(span.start()); i < tags.length && text.start(i) < span.end(); i++) {
                tags[i] = first ? role : role + 1;
                first = false;
            }
        }
    }

    /// Batches of about `pieces` pieces for one pass: windows of like length together, cut in other places each pass.
    List<ReaderBatch> batches(int pieces, long seed) {
        Random random = new Random(seed);
        List<ReaderBatch.Example> examples = new ArrayList<>();
        for (Text text : texts) {
            int from = 0;
            int room = 64 + random.nextInt(ReaderWindow.PIECES - 63);
            while (from < text.input.tokenCount()) {
                int to = sentenceEnd(text, from, ReaderWindow.end(text.input, from, room));
                examples.add(example(text, from, to));
                from = to;
                room = ReaderWindow.PIECES;
            }
        }
        Collections.shuffle(examples, random);
        List<ReaderBatch> batches = new ArrayList<>();
        int chunk = 400;
        for (int at = 0; at < examples.size(); at += chunk) {
            List<ReaderBatch.Example> part =
                    new ArrayList<>(examples.subList(at, Math.min(examples.size(), at + chunk)));
            part.sort(Comparator.comparingInt(ReaderBatch.Example::pieces));
            int start = 0;
            while (start < part.size()) {
                int end = start + 1;
                while (end < part.size() && (end + 1 - start) * part.get(end).pieces() <= pieces) {
                    end++;
                }
                batches.add(new ReaderBatch(part.subList(start, end)));
                start = end;
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /// Back to the end of the last whole sentence, if more than half of the window is left.
    private static int sentenceEnd(Text text, int from, int to) {
        if (to == text.input.tokenCount()) {
            return to;
        }
        int start = text.text.sentenceStart(text.text.sentenceOf(to));
        return start - from > (to - from) / 2 ? start : to;
    }

    private static ReaderBatch.Example example(Text text, int from, int to) {
        int[] tags = Arrays.copyOfRange(text.tags, from, to);
        for (int i = 0; i < tags.length && Tag.isInside(tags[i]) && i == 0; i++) {
            tags[i]--;
        }
        return new ReaderBatch.Example(text.input, new ReaderWindow(from, to, from), tags);
    }
}
