package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Finds every name of the gazetteer in a text, the longest at each place, in one pass.
final class CandidateScan {
    /// Words of a name before a hyphen: "Port of Spain-based".
    private static final int LONGEST = 3;

    private final Gazetteer gazetteer;
    private final TokenizedText text;
    private final boolean caseless;

    /// Whether a name can begin with, or stand inside, a token of each type.
    private final boolean[] telling;

    private final List<Candidate> found = new ArrayList<>();

    private CandidateScan(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.caseless = caseless;
        this.telling = new boolean[text.typeCount()];
        for (int type = 0; type < telling.length; type++) {
            telling[type] = isCompound(text.typeForm(type)) || gazetteer.opens(text, type, caseless);
        }
    }

    private static boolean isCompound(String form) {
        return form.indexOf('-') > 0 || mark(form) > 0;
    }

    /// Where an apostrophe parts the token; -1 if none does.
    private static int mark(String form) {
        return Math.max(form.indexOf('\''), form.indexOf('’'));
    }

    /// Sorted, not overlapping; lookalikes included.
    static List<Candidate> of(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        CandidateScan scan = new CandidateScan(gazetteer, text, caseless);
        int token = 0;
        while (token < text.tokenCount()) {
            boolean telling = scan.telling[text.typeOf(token)] && text.isWord(token);
            token = telling ? scan.at(token) : token + 1;
        }
        return scan.found;
    }

    /// The next token to look at.
    private int at(int token) {
        Name name = gazetteer.longest(text, token, caseless || isShouted(token));
        if (name != null && text.sentenceOf(token) == text.sentenceOf(token + name.length() - 1)) {
            int to = token + name.length();
            found.add(new Candidate(token, to, text.span(token, to), name));
            return to;
        }
        String form = text.form(token);
        if (form.indexOf('-') > 0) {
            hyphenated(token, form);
        } else {
            int mark = mark(form);
            if (mark > 2) {
                // A Turkish ending: "Ermenistan'da".
                part(token, form.substring(0, mark), 0);
            } else if (mark > 0) {
                // A French article: "l'Arménie".
                part(token, form.substring(mark + 1), mark + 1);
            }
        }
        return token + 1;
    }

    /// Each side of "Russian-backed" and "Armenian-Azerbaijani"; the whole name before a word that only a place can
    /// have before it: "New York-based".
    private void hyphenated(int token, String form) {
        int last = form.lastIndexOf('-');
        if (gazetteer.context().joined().contains(form.substring(last + 1).toLowerCase(Locale.ROOT))) {
            whole(token, form.substring(0, last));
            return;
        }
        int from = 0;
        while (from < form.length()) {
            int to = form.indexOf('-', from);
            to = to < 0 ? form.length() : to;
            if (to - from > 1) {
                part(token, form.substring(from, to), from);
            }
            from = to + 1;
        }
    }

    private void whole(int token, String word) {
        for (int words = LONGEST; words > 0; words--) {
            int first = token - words + 1;
            boolean free = first >= 0
                    && text.sentenceOf(first) == text.sentenceOf(token)
                    && (found.isEmpty() || found.getLast().to() <= first);
            if (!free || !text.isCapitalized(first)) {
                continue;
            }
            Span span = new Span(text.start(first), text.start(token) + word.length());
            Name name = gazetteer.single(span.of(text.text()));
            if (name != null && !name.isLookalike()) {
                found.add(new Candidate(first, token + 1, span, name));
                return;
            }
        }
    }

    private void part(int token, String word, int offset) {
        @Nullable Name name = Character.isUpperCase(word.codePointAt(0)) ? gazetteer.single(word) : null;
        if (name != null && !name.isLookalike() && !name.isMinor()) {
            int start = text.start(token) + offset;
            found.add(new Candidate(token, token + 1, new Span(start, start + word.length()), name));
        }
    }

    /// Whether the word and its neighbour are in capitals, as datelines and headlines are: an acronym is not.
    private boolean isShouted(int token) {
        return text.isCapitalized(token)
                && isUpper(text.form(token))
                && (text.form(token).length() > 3
                        || (token + 1 < text.tokenCount()
                                && text.form(token + 1).length() > 3
                                && isUpper(text.form(token + 1))));
    }

    private static boolean isUpper(String form) {
        boolean upper = false;
        for (int i = 0; i < form.length(); i++) {
            upper |= Character.isUpperCase(form.charAt(i));
        }
        return upper && form.length() > 1 && Printed.isShouted(form);
    }
}
