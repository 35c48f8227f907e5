package org.onrecord.annotate.attribution;

import org.onrecord.text.TokenizedText;

/// Tags sources, cues and contents of reported speech and thought with a trained model, in two passes a paragraph.
final class Tagger {
    private final TaggerModel model;
    private final TaggerWords words;

    /// @param words those the model was trained with
    Tagger(TaggerModel model, TaggerWords words) {
        this.model = model;
        this.words = words;
    }

    /// One [Tag] for each token.
    int[] tag(TokenizedText text, QuoteMarks marks) {
        TokenAttributes tokens = new TokenAttributes(text, marks, words);
        int[] tags = new int[text.tokenCount()];
        int sentence = 0;
        while (sentence < text.sentenceCount()) {
            int end = paragraphEnd(text, sentence);
            int from = text.sentenceStart(sentence);
            int to = text.sentenceEnd(end - 1);
            int[] found = TaggerTrainer.tag(tokens, from, to, model.first(), null);
            found = TaggerTrainer.tag(tokens, from, to, model.second(), new SegmentContext(tokens, found, from));
            System.arraycopy(found, 0, tags, from, found.length);
            sentence = end;
        }
        return tags;
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
