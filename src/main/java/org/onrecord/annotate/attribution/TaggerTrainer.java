package org.onrecord.annotate.attribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Trains the tagger's two passes from labelled texts.
///
/// The second pass learns from tags that the first gave to texts it had not seen (the texts in folds, each tagged by a
/// model of the others), so that it trusts them as far as they can be trusted on new texts. The same texts, settings
/// and verbs give the same model to the bit.
public final class TaggerTrainer {
    private final Settings settings;
    private final TaggerWords words;

    TaggerTrainer(Settings settings, TaggerWords words) {
        this.settings = settings;
        this.words = words;
    }

    /// How to train.
    ///
    /// @param buckets a power of two
    /// @param orders how many orders of the examples are averaged
    /// @param margin by which the right tag must win
    /// @param dropout share of the features left out at each step, from 0 to below 1
    /// @param folds of the texts for the second pass, at least 2
    public record Settings(int buckets, int epochs, int orders, int folds, float margin, float dropout, long seed) {
        /// Those that the shipped model was trained with, but for these three.
        public static Settings of(int epochs, int folds, long seed) {
            return new Settings(1 << 19, epochs, 1, folds, 2, 0, seed);
        }
    }

    /// Reads the words that the features know from the folder `index-config/`.
    public static TaggerTrainer load(Path indexConfig, Settings settings) throws IOException {
        return new TaggerTrainer(settings, TaggerWords.load(indexConfig));
    }

    /// The trained model as the file that [AttributionFinder] reads.
    public byte[] trainToBytes(List<LabelledText> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            train(texts).write(out);
        }
        return bytes.toByteArray();
    }

    private record Paragraph(
            TokenAttributes tokens,
            int from,
            int to,
            @SuppressWarnings("ArrayRecordComponent") int[] gold,
            int fold) {}

    TaggerModel train(List<LabelledText> texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            paragraphs(texts.get(i), i % settings.folds, paragraphs);
        }
        List<int[]> context = new ArrayList<>();
        paragraphs.forEach(paragraph -> context.add(paragraph.gold));
        for (int fold = 0; fold < settings.folds; fold++) {
            Perceptron others = pass(paragraphs, fold, null, 1);
            for (int i = 0; i < paragraphs.size(); i++) {
                Paragraph p = paragraphs.get(i);
                if (p.fold == fold) {
                    context.set(i, others.tag(example(p, null)));
                }
            }
        }
        Perceptron first = pass(paragraphs, -1, null, settings.orders);
        Perceptron second = pass(paragraphs, -1, context, settings.orders);
        return TaggerModel.of(first, second);
    }

    /// @param without the fold left out, -1 for none
    private Perceptron pass(List<Paragraph> paragraphs, int without, @Nullable List<int[]> context, int orders) {
        List<Perceptron.Example> examples = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).fold != without) {
                examples.add(example(paragraphs.get(i), context == null ? null : context.get(i)));
            }
        }
        Perceptron mean = new Perceptron(settings.buckets);
        for (int order = 0; order < orders; order++) {
            Perceptron one = new Perceptron(settings.buckets);
            one.train(examples, settings, settings.seed + order);
            mean.add(one);
        }
        return mean;
    }

    private Perceptron.Example example(Paragraph p, int @Nullable [] tags) {
        FeatureTemplates features = new FeatureTemplates(p.tokens, p.from, p.to, settings.buckets - 1);
        SegmentContext context = tags == null ? null : new SegmentContext(p.tokens, tags, p.from);
        int[][] buckets = new int[p.to - p.from][];
        for (int i = p.from; i < p.to; i++) {
            features.text(i);
            int[] text = Arrays.copyOf(features.buckets(), features.count());
            if (context == null) {
                buckets[i - p.from] = text;
            } else {
                features.context(i, context);
                buckets[i - p.from] = Arrays.copyOf(text, text.length + features.count());
                System.arraycopy(features.buckets(), 0, buckets[i - p.from], text.length, features.count());
            }
        }
        return new Perceptron.Example(buckets, SequenceDecoder.kinds(p.tokens, p.from, p.to), p.gold);
    }

    private void paragraphs(LabelledText labelled, int fold, List<Paragraph> into) {
        TokenizedText text = TokenizedText.of(labelled.text());
        TokenAttributes tokens = new TokenAttributes(text, QuoteMarks.of(text), words);
        int[] gold = new int[text.tokenCount()];
        mark(text, labelled.sources(), Tag.SOURCE, gold);
        mark(text, labelled.cues(), Tag.CUE, gold);
        mark(text, labelled.contents(), Tag.CONTENT, gold);
        int sentence = 0;
        while (sentence < text.sentenceCount()) {
            int end = Tagger.paragraphEnd(text, sentence);
            int from = text.sentenceStart(sentence);
            int to = text.sentenceEnd(end - 1);
            int[] tags = Arrays.copyOfRange(gold, from, to);
            if (tags.length > 0 && Tag.isInside(tags[0])) {
                tags[0]--;
            }
            into.add(new Paragraph(tokens, from, to, tags, fold));
            sentence = end;
        }
    }

    private static void mark(TokenizedText text, List<Span> spans, int role, int[] gold) {
        for (Span span : spans) {
            boolean first = true;
            for (int i = text.tokenAt(span.start()); i < gold.length && text.start(i) < span.end(); i++) {
                gold[i] = first ? role : role + 1;
                first = false;
            }
        }
    }
}
