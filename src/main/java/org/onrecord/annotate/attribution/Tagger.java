package org.onrecord.annotate.attribution;

import org.onrecord.text.TokenizedText;

/// Tags sources, cues and contents of reported speech and thought with a trained model, in two passes a paragraph.
final class Tagger implements TokenTagger {
    private final TaggerModel model;
    private final TaggerWords words;

    /// @param words those the model was trained with
    Tagger(TaggerModel model, TaggerWords words) {
        this.model = model;
        this.words = words;
    }

    @Override
    public int[] tag(TokenizedText text, QuoteMarks marks) {
        TokenAttributes tokens = new TokenAttributes(text, marks, words);
        int[] tags = new int[text.tokenCount()];
        int sentence = 0;
        while (sentence < text.sentenceCount()) {
            int end = paragraphEnd(text, sentence);
            int from = text.sentenceStart(sentence);
            int to = text.sentenceEnd(end - 1);
            System.arraycopy(tag(tokens, from, to), 0, tags, from, to - from);
            sentence = end;
        }
        return tags;
    }

    private int[] tag(TokenAttributes tokens, int from, int to) {
        FeatureTemplates features = new FeatureTemplates(tokens, from, to, model.mask());
        int[] kinds = SequenceDecoder.kinds(tokens, from, to);
        float[][] first = new float[to - from][Tag.COUNT];
        float[][] second = new float[to - from][Tag.COUNT];
        for (int i = from; i < to; i++) {
            features.text(i);
            model.scoreText(features.buckets(), features.count(), first[i - from], second[i - from]);
        }
        SegmentContext context = new SegmentContext(tokens, SequenceDecoder.decode(first, kinds, model.first()), from);
        for (int i = from; i < to; i++) {
            features.context(i, context);
            model.scoreContext(features.buckets(), features.count(), second[i - from]);
        }
        return SequenceDecoder.decode(second, kinds, model.second());
    }

    /// The sentence behind the last one of the paragraph that `sentence` begins.
    static int paragraphEnd(TokenizedText text, int sentence) {
        int end = sentence + 1;
        while (end < text.sentenceCount() && text.paragraphOf(end) == text.paragraphOf(sentence)) {
            end++;
        }
        return end;
    }
}
