package org.onrecord.query;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.onrecord.schema.Dimension;

/// The fields of the query language.
final class Fields {
    private Fields() {}

    /// All names, for messages.
    static String names() {
        return Arrays.stream(Dimension.values()).map(Dimension::label).collect(Collectors.joining(", "))
                + ", title, text, before, after, in";
    }
}
