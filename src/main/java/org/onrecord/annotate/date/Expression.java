package org.onrecord.annotate.date;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.DateMention;

/// A date expression that a rule has read.
///
/// @param from first token
/// @param to the token behind the last
/// @param value as in [DateMention]
/// @param rule its id without the package
record Expression(
        int from, int to, DateMention.Type type, @Nullable String value, String rule) {
    static Expression date(int from, int to, @Nullable String value, String rule) {
        return new Expression(from, to, DateMention.Type.DATE, value, rule);
    }

    static Expression time(int from, int to, @Nullable String value, String rule) {
        return new Expression(from, to, DateMention.Type.TIME, value, rule);
    }

    static Expression duration(int from, int to, String value, String rule) {
        return new Expression(from, to, DateMention.Type.DURATION, value, rule);
    }

    static Expression set(int from, int to, String value, String rule) {
        return new Expression(from, to, DateMention.Type.SET, value, rule);
    }
}
