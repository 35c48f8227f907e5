package org.onrecord.annotate.speaker;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// The countries and known organisations that sentences are about: those that begin them.
final class BodySubjects {
    /// Tokens from the start of a sentence within which its subject stands.
    static final int SUBJECT = 8;

    private final TokenizedText text;
    private final SpeakerWords words;

    BodySubjects(TokenizedText text, SpeakerWords words) {
        this.text = text;
        this.words = words;
    }

    /// The country or known organisation that begins this sentence or the one before; null if neither does.
    @Nullable
    Phrase near(int at) {
        int sentence = text.sentenceOf(at);
        for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
            Phrase subject = of(s, at);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    /// The country or known organisation among the first words of the sentence, before the token; not one that only
    /// owns another ("Borland's fleet").
    @Nullable
    Phrase of(int sentence, int at) {
        int from = text.sentenceStart(sentence);
        int limit = Math.min(at, Math.min(from + SUBJECT, text.sentenceEnd(sentence)));
        for (int i = from; i < limit; i++) {
            for (int to = Math.min(limit, i + 4); to > i; to--) {
                String name = NameWords.joined(text, i, to);
                if (!NameWords.isPossessive(text, to)
                        && (words.country(name) != null || words.organisation(name) != null)) {
                    return new Phrase(text, i, to);
                }
            }
        }
        return null;
    }

    /// Who put out the document that "the recording" speaks of: the body that begins the sentence which last named one
    /// of its kind; null if none does.
    ///
    /// @param noun the document's head noun in lower case
    @Nullable
    Phrase publisher(String noun, int at) {
        int sentence = text.sentenceOf(at);
        for (int s = sentence; s >= Math.max(0, sentence - 2 * Turns.REACH); s--) {
            int from = text.sentenceStart(s);
            for (int i = Math.min(at, text.sentenceEnd(s)) - 1; i > from; i--) {
                if (text.lower(i).equals(noun)) {
                    return of(s, i);
                }
            }
        }
        return null;
    }
}
