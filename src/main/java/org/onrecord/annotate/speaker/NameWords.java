package org.onrecord.annotate.speaker;

import java.util.Locale;
import java.util.Set;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.text.TokenizedText;

/// Tells a person's name from the title, country and office before it.
final class NameWords {
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "bin", "bint", "ibn", "ben", "abu", "de", "da", "do", "dos", "del", "della", "di", "du",
            "la", "le", "van", "von", "der", "den", "ter", "zu", "y", "e");
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv");

    private final SpeakerWords words;

    NameWords(SpeakerWords words) {
        this.words = words;
    }

    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower);
    }

    static boolean isSuffix(String lower) {
        return SUFFIXES.contains(lower);
    }

    /// Whether a token can be part of a name: a capital, an initial, a hyphened particle ("al-Assad"); no day or month.
    static boolean isNamePart(TokenizedText text, int token) {
        String form = text.form(token);
        if (text.isCapitalized(token)) {
            return !CALENDAR.contains(text.lower(token));
        }
        int hyphen = form.indexOf('-');
        return hyphen > 0
                && hyphen < 4
                && hyphen + 1 < form.length()
                && Character.isUpperCase(form.charAt(hyphen + 1))
                && Character.isLowerCase(form.charAt(0));
    }

    /// Whether the token is the "'s" behind an owner.
    static boolean isPossessive(TokenizedText text, int token) {
        return token < text.tokenCount()
                && text.lower(token).endsWith("s")
                && text.form(token).length() == 2;
    }

    /// Start of the run of name parts that ends before `to`; `to` itself if there is none.
    static int runStart(TokenizedText text, int from, int to) {
        int at = to;
        while (at > from) {
            if (isNamePart(text, at - 1)) {
                at--;
            } else if (at < to && at - 1 > from && isParticle(text.lower(at - 1)) && isNamePart(text, at - 2)) {
                at--;
            } else {
                break;
            }
        }
        return at;
    }

    /// Where the bare name starts in the run of name parts `[from, to)`: behind the last title, country, office or
    /// acronym; `to` if nothing of a person's name is left.
    int nameStart(TokenizedText text, int from, int to) {
        int start = titleStart(text, from, to) < from ? from + 1 : from;
        for (int i = start; i < to; i++) {
            int most = words.beginsSeveral(text, i) ? 3 : 1;
            for (int length = Math.min(most, to - i); length >= 1; length--) {
                String run = joined(text, i, i + length);
                String lower = run.toLowerCase(Locale.ROOT);
                boolean more = i + length < to;
                boolean title = words.is(WordClass.TITLE, lower)
                        || words.is(WordClass.PERSON, lower)
                        || words.is(WordClass.MEMBER, lower);
                boolean body = isBodyWord(lower) || words.organisation(run) != null || words.seat(run) != null;
                boolean land = words.demonym(run) != null || words.country(run) != null;
                if ((title && more && !(i > from && isInitial(text, i - 1))) || body || (land && more)) {
                    start = i + length;
                    break;
                }
            }
        }
        return start;
    }

    /// Where the title begins whose end, behind a small "of", begins the run: "| Chief of Staff Oran Tal"; `from` if it
    /// doesn't begin so.
    int titleStart(TokenizedText text, int from, int to) {
        boolean of = from > 1 && from + 1 < to && text.lower(from - 1).equals("of");
        return of && words.is(WordClass.TITLE, joined(text, from - 2, from + 1).toLowerCase(Locale.ROOT))
                ? from - 2
                : from;
    }

    private static boolean isInitial(TokenizedText text, int token) {
        return text.form(token).length() <= 2 && text.form(token).endsWith(".");
    }

    boolean isBodyWord(String lower) {
        return words.is(WordClass.OFFICE, lower)
                || words.is(WordClass.MEDIA, lower)
                || words.is(WordClass.DOCUMENT, lower);
    }

    static String joined(TokenizedText text, int from, int to) {
        return new Phrase(text, from, to).words();
    }
}
