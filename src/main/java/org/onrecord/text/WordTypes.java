package org.onrecord.text;

import java.util.Arrays;
import java.util.Locale;

/// The different forms of a text's tokens, each once: two thirds of an article's tokens repeat one before them, so
/// each form's string, its lower case and what kind of token it is are made once.
final class WordTypes {
    private static final int NONE = -1;

    private final String text;

    /// An open hash table of types, at most half full.
    private final int[] table;

    private String[] forms = new String[64];
    private String[] lowers = new String[64];
    private boolean[] capitalized = new boolean[64];
    private boolean[] words = new boolean[64];
    private int count;

    /// @param most how many tokens there are
    WordTypes(String text, int most) {
        this.text = text;
        this.table = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
        Arrays.fill(table, NONE);
    }

    /// The type of the token of the text from `start` to `end`, from 0.
    int of(int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = hash * 31 + text.charAt(at);
        }
        int mask = table.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (table[slot] != NONE) {
            String form = forms[table[slot]];
            if (form.length() == end - start && text.startsWith(form, start)) {
                return table[slot];
            }
            slot = slot + 1 & mask;
        }
        table[slot] = count;
        return add(text.substring(start, end));
    }

    private int add(String form) {
        if (count == forms.length) {
            forms = Arrays.copyOf(forms, count * 2);
            lowers = Arrays.copyOf(lowers, count * 2);
            capitalized = Arrays.copyOf(capitalized, count * 2);
            words = Arrays.copyOf(words, count * 2);
        }
        int first = form.codePointAt(0);
        forms[count] = form;
        lowers[count] = form.toLowerCase(Locale.ROOT);
        capitalized[count] = Character.isUpperCase(first);
        words[count] = Character.isLetterOrDigit(first) || (form.length() > 1 && isTagged(form));
        return count++;
    }

    private static boolean isTagged(String form) {
        char first = form.charAt(0);
        return (first == '#' || first == '@') && Character.isLetterOrDigit(form.codePointAt(1));
    }

    int count() {
        return count;
    }

    String form(int type) {
        return forms[type];
    }

    String lower(int type) {
        return lowers[type];
    }

    boolean isCapitalized(int type) {
        return capitalized[type];
    }

    /// Whether it holds a letter or a digit.
    boolean isWord(int type) {
        return words[type];
    }
}
