package org.onrecord.annotate.country;

import java.util.Set;
import org.onrecord.text.TokenizedText;

/// What the words beside a name say of it.
final class Surroundings {
    private final TokenizedText text;
    private final ContextWords context;

    Surroundings(TokenizedText text, ContextWords context) {
        this.text = text;
        this.context = context;
    }

    /// Whether a preposition or another word of place stands before `from`, or a word like "province" behind `to`.
    boolean hasPlaceWord(int from, int to) {
        if (!isInside(from - 1, from)) {
            return isInside(to, from) && (isDateline(to) || isHeading(from, to));
        }
        String before = text.lower(from - 1);
        if (context.place().contains(before) || context.noun().contains(before)) {
            return true;
        }
        if (before.equals("of") || before.equals("the")) {
            return isInside(from - 2, from) && context.noun().contains(text.lower(from - 2));
        }
        return isInside(to, from) && (context.noun().contains(text.lower(to)) || isDateline(to));
    }

    /// Whether it alone is in capitals at the top: "DETROIT The department said".
    private boolean isHeading(int from, int to) {
        return from == 0 && isShouted(to - 1) && text.isCapitalized(to) && !isShouted(to);
    }

    private boolean isShouted(int token) {
        String form = text.form(token);
        return form.length() > 1 && Printed.isShouted(form);
    }

    /// Whether what stands at `to` ends a dateline: "BAKU (", "BAKU, March 2", "BAKU —".
    private boolean isDateline(int to) {
        String mark = text.form(to);
        return isShouted(to - 1)
                && (mark.equals("(")
                        || mark.equals(",")
                        || mark.equals("—")
                        || mark.equals("–")
                        || mark.equals("-")
                        || mark.equals("--")
                        || mark.equals(":"));
    }

    /// Whether a capitalised word before or behind makes a person's or a thing's name of it.
    boolean isInsideName(int from, int to) {
        return isNamePart(from - 1, from, context.fore()) || isNameEnd(to, from);
    }

    /// Whether a capitalised word stands before it as a first name does.
    boolean hasForename(int from) {
        return isNamePart(from - 1, from, context.fore());
    }

    /// Whether a possessive mark stands at `to`.
    boolean isPossessive(int to) {
        return to < text.tokenCount()
                && (text.lower(to).equals("'s") || text.lower(to).equals("’s"));
    }

    /// Whether it stands between an article and a noun: "a Leeds teenager".
    boolean isAttributive(int from, int to) {
        String before = isInside(from - 1, from) ? text.lower(from - 1) : "";
        boolean article = before.equals("a") || before.equals("an") || before.equals("the") || before.equals("by");
        return article
                && isInside(to, from)
                && Character.isLowerCase(text.form(to).codePointAt(0));
    }

    /// Whether what stands at `to` is a body that towns have: "Danbury Superior Court".
    boolean hasBody(int to) {
        return isInside(to, to - 1) && text.isCapitalized(to) && context.body().contains(bare(to));
    }

    /// Whether the word is one that can stand capitalised before a name and is no part of it.
    boolean isForeWord(int token) {
        return context.fore().contains(text.lower(token));
    }

    private boolean isNamePart(int token, int inside, Set<String> plain) {
        return isInside(token, inside) && isName(token) && !plain.contains(bare(token));
    }

    private boolean isNameEnd(int token, int inside) {
        return isInside(token, inside) && isName(token) && !context.after().contains(bare(token));
    }

    private String bare(int token) {
        String word = text.lower(token);
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /// A capitalised word with small letters, or an initial.
    private boolean isName(int token) {
        String form = text.form(token);
        if (!text.isCapitalized(token)) {
            return false;
        }
        return (form.length() == 2 && form.charAt(1) == '.') || !Printed.isShouted(form);
    }

    private boolean isInside(int token, int with) {
        return token >= 0 && token < text.tokenCount() && text.sentenceOf(token) == text.sentenceOf(with);
    }
}
