package org.onrecord.annotate.casualty;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.document.Attested;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Tells who states a claim: the speaker of the quotation whose content holds it, else whom the sentence itself cites.
///
/// An exact number in a relative clause that only identifies a known event ("the man who killed 14") has no claimant.
final class ClaimantReader {
    /// Words of a cited source, at most: "the Gaza-based Ministry of Health spokesman John Doe".
    private static final int LONGEST = 10;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");
    private static final Set<String> CUES = Set.of(
            "said", "says", "say", "reported", "reports", "estimates", "estimated", "added", "announced", "noted");

    private final TokenizedText text;
    private final List<Quotation> quotations;

    /// Null for English.
    private final @Nullable PlainWords words;

    ClaimantReader(TokenizedText text, List<Quotation> quotations, @Nullable PlainWords words) {
        this.text = text;
        this.quotations = quotations;
        this.words = words;
    }

    /// Null for the paper's own voice.
    @Nullable
    Attested<Speaker> read(Draft draft, Span printed) {
        if (identifiesEvent(draft)) {
            return null;
        }
        Quotation best = null;
        for (Quotation quotation : quotations) {
            boolean holds =
                    quotation.attribution().content().stream().anyMatch(piece -> piece.contains(printed.start()));
            boolean shorter =
                    best == null || quotation.span().length() < best.span().length();
            best = holds && shorter ? quotation : best;
        }
        Speaker speaker = best == null ? null : best.speaker();
        if (best != null && speaker != null) {
            List<Span> source = best.attribution().source();
            return new Attested<>(speaker, source.isEmpty() ? null : source.getFirst());
        }
        return words == null ? cited(draft) : cited(draft, words);
    }

    /// In other languages than English.
    private @Nullable Attested<Speaker> cited(Draft draft, PlainWords plain) {
        int sentence = text.sentenceOf(draft.from());
        PlainSources.Source source =
                new PlainSources(text, plain, text.sentenceStart(sentence), text.sentenceEnd(sentence)).of(draft);
        return source == null ? null : speaker(source.from(), source.to());
    }

    /// "who killed 14", "the bombing that killed 192": an exact number behind a relative pronoun.
    private boolean identifiesEvent(Draft draft) {
        Amount amount = draft.group().amount();
        Integer low = amount.low();
        boolean exact = low != null && low.equals(amount.high()) && !amount.about() && low > 0;
        int at = draft.from() - 1;
        while (at >= 0 && (text.lower(at).equals("had") || text.lower(at).equals("also"))) {
            at--;
        }
        return exact && draft.rule().equals("active") && at >= 0 && Grammar.of(text, at) == Kind.RELATIVE;
    }

    private @Nullable Attested<Speaker> cited(Draft draft) {
        int sentence = text.sentenceOf(draft.from());
        int start = text.sentenceStart(sentence);
        int end = text.sentenceEnd(sentence);
        for (int at = start; at + 2 < end; at++) {
            if (text.lower(at).equals("according") && text.lower(at + 1).equals("to")) {
                return speaker(at + 2, nameEnd(at + 2, end));
            }
        }
        for (int at = draft.to(); at < end; at++) {
            if (CUES.contains(text.lower(at)) && !isPassive(at)) {
                Attested<Speaker> found = beside(at, draft.to(), end);
                if (found != null) {
                    return found;
                }
            }
        }
        return opening(draft, start);
    }

    /// "…, police said" and "…, said John Doe".
    private @Nullable Attested<Speaker> beside(int cue, int from, int end) {
        int comma = cue - 1;
        while (comma >= from && cue - comma <= LONGEST && !isMark(comma)) {
            comma--;
        }
        if (comma >= from && isMark(comma) && comma < cue - 1 && endsClause(cue + 1, end)) {
            return speaker(comma + 1, cue);
        }
        boolean inverted = cue > from && isMark(cue - 1) && cue + 1 < end && text.isCapitalized(cue + 1);
        return inverted ? speaker(cue + 1, nameEnd(cue + 1, end)) : null;
    }

    /// Whether nothing but a time or an addressee follows the cue.
    private boolean endsClause(int at, int end) {
        return at >= end || !text.isWord(at) || end - at <= 4;
    }

    /// "Police said that …": the words before the first cue, where the sentence opens with them.
    private @Nullable Attested<Speaker> opening(Draft draft, int start) {
        for (int at = start + 1; at < Math.min(draft.from(), start + LONGEST); at++) {
            if (CUES.contains(text.lower(at)) && !isPassive(at)) {
                return speaker(start, at);
            }
            if (isMark(at) || Grammar.of(text, at) == Kind.BOUNDARY || Grammar.of(text, at) == Kind.PREPOSITION) {
                return null;
            }
        }
        return null;
    }

    private boolean isPassive(int cue) {
        return cue > 0 && Grammar.of(text, cue - 1) == Kind.AUX;
    }

    private boolean isMark(int token) {
        return !text.isWord(token) && Grammar.of(text, token) != Kind.DETERMINER;
    }

    private int nameEnd(int from, int end) {
        int at = from;
        while (at < end && at - from < LONGEST && !isMark(at) && Grammar.of(text, at) != Kind.BOUNDARY) {
            at++;
        }
        return at;
    }

    private @Nullable Attested<Speaker> speaker(int from, int to) {
        if (to <= from) {
            return null;
        }
        Span span = text.span(from, to);
        if (to - from == 1 && PRONOUNS.contains(text.lower(from))) {
            Speaker last = lastBefore(span.start());
            return last == null ? null : new Attested<>(last, span);
        }
        for (int at = from; at < to; at++) {
            if (Character.isDigit(text.form(at).charAt(0)) || Grammar.of(text, at) == Kind.SAY) {
                return null;
            }
        }
        String last = text.lower(to - 1);
        for (Quotation quotation : quotations) {
            Speaker known = quotation.speaker();
            if (known != null && known.name().toLowerCase(Locale.ROOT).endsWith(last) && last.length() > 3) {
                return new Attested<>(known, span);
            }
        }
        boolean article = text.lower(from).equals("the") && from + 1 < to;
        String name = (article ? text.span(from + 1, to) : span).of(text.text());
        return new Attested<>(new Speaker(null, name, Speaker.Kind.UNNAMED, null, null), span);
    }

    private @Nullable Speaker lastBefore(int offset) {
        Speaker last = null;
        for (Quotation quotation : quotations) {
            Speaker speaker = quotation.speaker();
            last = speaker != null && quotation.span().start() < offset ? speaker : last;
        }
        return last;
    }
}
