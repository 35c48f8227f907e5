package org.onrecord.annotate.casualty;

import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.PlainWords.Role;
import org.onrecord.text.TokenizedText;

/// Tells whom a sentence in another language than English cites for a claim: by a word before or behind a name ("selon
/// la police", "dem Gouverneur zufolge"), or by a verb of reporting.
///
/// What is no plain name (a pronoun, a number, a place of a statement, more than [#LONGEST] words) is none.
final class PlainSources {
    /// Words of whom is cited, at most.
    private static final int LONGEST = 8;

    private final TokenizedText text;
    private final PlainWords words;
    private final int from;
    private final int to;

    /// @param from first token of the sentence
    /// @param to the token behind it
    PlainSources(TokenizedText text, PlainWords words, int from, int to) {
        this.text = text;
        this.words = words;
        this.from = from;
        this.to = to;
    }

    /// The tokens of a name, the last one excluded.
    record Source(int from, int to) {}

    /// The nearest to the claim between semicolons; null where none is cited.
    @Nullable
    Source of(Draft draft) {
        Source best = null;
        int least = Integer.MAX_VALUE;
        for (int at = from; at < to; at++) {
            Source source = at >= draft.from() && at < draft.to() ? null : at(at, draft);
            int gap = at < draft.from() ? draft.from() - at : at - draft.to();
            if (source != null && gap < least && isOnePart(at, draft)) {
                best = source;
                least = gap;
            }
        }
        return best;
    }

    private @Nullable Source at(int at, Draft draft) {
        PlainWords.Match cite = words.at(Role.CITE, text, at, to);
        if (cite != null && cite.value().equals("before")) {
            int name = cite.end();
            boolean verb = name < to && words.at(Role.SAY, text, name, to) != null;
            return verb ? null : named(name, end(name));
        }
        if (cite != null && cite.value().equals("behind")) {
            return named(start(at), at);
        }
        return words.at(Role.SAY, text, at, to) == null ? null : beside(at, draft);
    }

    /// "X said that …", "as X said, …", "…, said X"; in Turkish "X, … said".
    private @Nullable Source beside(int verb, Draft draft) {
        int first = verb;
        while (first > from && words.is(Role.CITE, "aux", text, first - 1, to)) {
            first--;
        }
        int start = start(first);
        boolean as = words.is(Role.CITE, "as", text, start, to) || words.is(Role.CITE, "before", text, start, to);
        PlainWords.Match opening = as ? words.at(Role.CITE, text, start, to) : null;
        int lead = opening == null ? start : opening.end();
        if (lead >= first) {
            return verb < draft.from() && !as ? null : named(verb + 1, end(verb + 1));
        }
        if (draft.from() >= lead && draft.to() <= first) {
            int comma = draft.from() - 1;
            while (comma > from && text.isWord(comma)) {
                comma--;
            }
            return comma > from && text.form(comma).equals(",") ? named(start(comma), comma) : null;
        }
        boolean closes = verb + 1 >= to || !text.isWord(verb + 1);
        return as || verb < draft.from() || closes ? named(lead, first) : null;
    }

    private boolean isOnePart(int at, Draft draft) {
        for (int token = Math.min(at, draft.to()); token < Math.max(at, draft.from()); token++) {
            if (text.form(token).equals(";")) {
                return false;
            }
        }
        return true;
    }

    /// Where the clause begins that ends before a token.
    private int start(int end) {
        int at = end;
        while (at > from && text.isWord(at - 1)) {
            at--;
        }
        return at;
    }

    /// Where a name ends that begins at a token.
    private int end(int start) {
        int at = start;
        while (at < to && text.isWord(at) && !isBeyondName(at)) {
            at++;
        }
        return at;
    }

    private boolean isBeyondName(int at) {
        return Character.isDigit(text.form(at).charAt(0))
                || words.is(Role.CITE, "stop", text, at, to)
                || words.is(Role.PLACE, "before", text, at, to)
                || words.at(Role.HARM, text, at, to) != null
                || words.at(Role.TOLL, text, at, to) != null
                || words.at(Role.BOUND, text, at, to) != null
                || words.at(Role.SAY, text, at, to) != null
                || words.at(Role.DENIAL, text, at, to) != null;
    }

    /// Null where the words are no name.
    private @Nullable Source named(int start, int end) {
        int first = start;
        while (first < end && words.is(Role.CITE, "article", text, first, to)) {
            first++;
        }
        if (first >= end || end - first > LONGEST || words.is(Role.CITE, "pronoun", text, first, to)) {
            return null;
        }
        for (int at = first; at < end; at++) {
            if (isBeyondName(at)) {
                return null;
            }
        }
        return new Source(first, end);
    }
}
