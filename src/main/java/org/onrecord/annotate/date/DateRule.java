package org.onrecord.annotate.date;

import org.jspecify.annotations.Nullable;

/// Reads one kind of date expression. Immutable.
interface DateRule {
    /// The longest expression of this kind that begins at `token`; null if none does.
    @Nullable
    Expression at(DateTokens text, int token, Reckoning reckoning);
}
