package org.onrecord.annotate.speaker;

import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;

/// Reads a source as printed in a language whose roles are not known: the last two capitalised words are the name.
final class ForeignSourceReader {
    private final SpeakerWords words;
    private final SpeakerIds ids;

    ForeignSourceReader(SpeakerWords words, SpeakerIds ids) {
        this.words = words;
        this.ids = ids;
    }

    Reference read(Phrase source) {
        Reference pronoun = pronoun(source.trimmed());
        if (pronoun != null) {
            return pronoun;
        }
        int to = source.trimmed().to();
        int run = NameWords.runStart(source.text(), source.from(), to);
        Phrase whole = source.part(run, to);
        if (whole.isEmpty() || (whole.length() == 1 && words.is(WordClass.DOCUMENT, whole.first()))) {
            return new Reference.Unnamed(source.words());
        }
        int from = whole.length() < 3 || ids.curated(whole.words()) != null ? run : to - 2;
        return ForeignNames.person(source.part(from, to).words(), role(source.part(source.from(), from)));
    }

    private @Nullable Reference pronoun(Phrase source) {
        if (source.length() != 1) {
            return null;
        }
        String lower = source.first();
        String last = lower.substring(lower.lastIndexOf('-') + 1);
        if (words.is(WordClass.HE, last)) {
            return new Reference.Pronoun("he");
        }
        return words.is(WordClass.SHE, last) ? new Reference.Pronoun("she") : null;
    }

    /// A role without the verb that the printed order puts before it.
    private @Nullable String role(Phrase role) {
        int from = role.from();
        while (from < role.to() && words.is(WordClass.AUXILIARY, role.text().lower(from))) {
            from++;
        }
        Phrase bare = role.part(from, role.to()).trimmed();
        return bare.isEmpty() ? null : bare.words();
    }
}
