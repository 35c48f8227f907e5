package org.onrecord.document;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// A TimeML TIMEX3 expression.
///
/// @param value TimeML value: `2020-10-05`, `2020-10`, `2020-W41`, `199`, `2020-10-05TMO`, `P3D`, `PAST_REF`,
///     `XXXX-10-05` where the year is unknown; null where it can't be resolved
public record DateMention(Span span, Type type, @Nullable String value, Found found) implements Mention {
    /// The TIMEX3 types.
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
