package org.onrecord.query;

import org.onrecord.text.Span;

/// One piece of a query as typed.
///
/// @param text of a word or value as typed; of a phrase without its marks; the name of a field in lower case
/// @param number slop of a phrase (0 if none is given), distance of NEAR
record Token(Type type, String text, int number, Span at) {
    enum Type {
        WORD,
        PHRASE,
        /// `=` or `~` right before a phrase.
        MARK,
        /// `name:`, followed by its value.
        FIELD,
        OPEN,
        CLOSE,
        MINUS,
        AND,
        OR,
        NEAR
    }

    static Token of(Type type, String text, Span at) {
        return new Token(type, text, 0, at);
    }
}
