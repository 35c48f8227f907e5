package org.onrecord.query;

import java.util.List;
import java.util.Locale;
import org.onrecord.text.Span;

/// Something in a query that can't be taken literally.
///
/// @param words what of the query, or of its language, the message speaks of, as its [Kind] says
/// @param at where in the query as typed
public record Repair(Kind kind, List<String> words, Span at) {
    public Repair {
        words = List.copyOf(words);
    }

    static Repair of(Kind kind, Span at, String... words) {
        return new Repair(kind, List.of(words), at);
    }

    /// What it is and how it was read, in English.
    public String message() {
        return filled(kind.message);
    }

    /// What belongs there, in English.
    public String expected() {
        return filled(kind.expected);
    }

    private String filled(String pattern) {
        String filled = pattern;
        for (int i = 0; i < words.size(); i++) {
            filled = filled.replace("{" + i + "}", words.get(i));
        }
        return filled;
    }

    /// What can't be taken literally. `{0}`, `{1}` and so on stand for the words.
    public enum Kind {
        UNOPENED_PARENTHESIS(
                "a closing parenthesis without an opening one: left out", "an opening parenthesis before it"),
        UNCLOSED_PARENTHESIS(
                "the parenthesis is not closed: read as if it were closed at the end", "a closing parenthesis"),
        EMPTY_PARENTHESES("nothing in the parentheses: left out", "a term in parentheses"),
        UNCLOSED_QUOTATION(
                "the quotation mark is not closed: read as if it were closed at the end", "a closing quotation mark"),
        EMPTY_QUOTATION(
                "nothing to search for between the quotation marks: left out", "words between the quotation marks"),
        /// An operator as typed, and as the language writes it.
        NOTHING_TO_JOIN("{0} has nothing to join: left out", "a term on both sides of {1}"),
        /// `NEAR/n` as typed.
        NEAR_JOINS_WORDS("{0} joins words and phrases only: read as AND", "a word or phrase on both sides of NEAR/n"),
        /// A minus as typed.
        NOTHING_EXCLUDED("“{0}” excludes nothing: left out", "a term behind it"),
        /// A field.
        FIELD_WITHOUT_VALUE("the field has no value: read as the word “{0}”", "a value behind {0}:"),
        /// A name, and the fields that there are.
        NO_SUCH_FIELD("there is no field “{0}”: read as a phrase", "a field: {1}"),
        /// A value, its field, and what a value of it is.
        NO_SUCH_VALUE("“{0}” is no value of {1}: read as words", "{2}"),
        /// What stands there.
        NOT_AMONG_VALUES("“{0}” can't stand among values: left out", "values and OR"),
        /// The outer field.
        FIELD_INSIDE_FIELD("fields can't stand inside {0}: and are read beside it", "words and phrases"),
        IN_AS_WORD("“in:” is read as a word", "in:quote(…) or in:claim(…)"),
        IN_INSIDE_IN(
                "in:quote and in:claim can't stand in one another: the inner one is read alone", "words and values"),
        /// A distance.
        LOOSE_AND_PRINTED(
                "“~{0}” is left out: with = before it a phrase is as printed",
                "a phrase without = before it, or without ~ behind it"),
        FUZZY_PHRASE("“~” needs a single word: left out", "a single word before ~"),
        /// Letters that may differ, as typed and as read.
        FUZZY_DISTANCE("“~{0}” is read as “~{1}”", "1 or 2 letters that differ"),
        SHORT_PATTERN("“*” needs two letters before it: left out", "at least two letters before *");

        private final String message;
        private final String expected;

        Kind(String message, String expected) {
            this.message = message;
            this.expected = expected;
        }

        /// `unclosed-quotation`: by which a page finds its own words for it.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
