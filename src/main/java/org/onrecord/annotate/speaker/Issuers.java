package org.onrecord.annotate.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Finds who issued a document that is told as a source without its issuer: "the statement", "in a statement".
final class Issuers {
    /// A statement is its issuer's; a complaint or a poll may be anybody's.
    private static final Set<String> ISSUED = Set.of(
            "statement",
            "report",
            "communique",
            "communiqué",
            "release",
            "declaration",
            "message",
            "resolution",
            "recording",
            "video",
            "tweet",
            "post",
            "note",
            "document",
            "letter");

    private final TokenizedText text;
    private final Turns turns;
    private final BodySubjects subjects;

    Issuers(TokenizedText text, Turns turns, SpeakerWords words) {
        this.text = text;
        this.turns = turns;
        this.subjects = new BodySubjects(text, words);
    }

    /// Null if the article does not tell.
    @Nullable
    Antecedent find(Reference.Document document, int at) {
        String noun =
                document.name().substring(document.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (!ISSUED.contains(noun)) {
            return null;
        }
        if (document.definite()) {
            return before(noun, at);
        }
        return at > 0 && text.lower(at - 1).equals("in") ? subject(at) : null;
    }

    private @Nullable Antecedent before(String noun, int at) {
        Phrase publisher = subjects.publisher(noun, at);
        if (publisher != null) {
            Turns.Turn turn = turns.around(publisher.from());
            return turn != null
                    ? Antecedent.of(turn, "speaker.publisher")
                    : Antecedent.of(publisher, "speaker.publisher");
        }
        Turns.Turn last = turns.issuer(at);
        return last == null ? null : Antecedent.of(last, "speaker.issuer-before");
    }

    /// Whoever speaks, or else the body that is spoken of first, in the sentence: "The League said nothing but in | a
    /// statement".
    private @Nullable Antecedent subject(int at) {
        List<Turns.Turn> before = turns.recent(at, 0);
        if (!before.isEmpty()) {
            return Antecedent.of(before.getFirst(), "speaker.issuer-subject");
        }
        Phrase subject = subjects.of(text.sentenceOf(at), at);
        return subject == null ? null : Antecedent.of(subject, "speaker.issuer-subject");
    }
}
