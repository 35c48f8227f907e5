package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Finds every name of the gazetteer in a text, the longest at each place, in one pass.
final class CandidateScan {
    private final Gazetteer gazetteer;
    private final TokenizedText text;
    private final boolean caseless;
    private final List<Candidate> found = new ArrayList<>();

    /// Types of tokens that begin no name and have no part that could be one: nearly all.
    private final boolean[] plain;

    private CandidateScan(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.caseless = caseless;
        this.plain = new boolean[text.typeCount()];
        for (int type = 0; type < plain.length; type++) {
            plain[type] = !gazetteer.begins(text.typeLower(type)) && !isParted(text.typeForm(type));
        }
    }

    private static boolean isParted(String form) {
        return form.indexOf('-') > 0 || form.indexOf('\'') > 0 || form.indexOf('’') > 0;
    }

    /// Sorted, not overlapping; lookalikes included.
    static List<Candidate> of(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        CandidateScan scan = new CandidateScan(gazetteer, text, caseless);
        int token = 0;
        while (token < text.tokenCount()) {
            token = text.isWord(token) && !scan.plain[text.typeOf(token)] ? scan.at(token) : token + 1;
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
            int mark = Math.max(form.indexOf('\''), form.indexOf('’'));
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

    /// Each side of "Russian-backed" and "Armenian-Azerbaijani".
    private void hyphenated(int token, String form) {
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

    private void part(int token, String word, int offset) {
        @Nullable Name name = Character.isUpperCase(word.codePointAt(0)) ? gazetteer.single(word) : null;
        if (name != null && !name.isLookalike() && name.places().stream().noneMatch(Place::isMinor)) {
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
            if (Character.isLowerCase(form.charAt(i))) {
                return false;
            }
            upper |= Character.isUpperCase(form.charAt(i));
        }
        return upper && form.length() > 1;
    }
}
