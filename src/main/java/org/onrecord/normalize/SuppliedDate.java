package org.onrecord.normalize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.document.PartialDate;

/// Reads the publication date that a sender gave.
final class SuppliedDate {
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ]\\d{2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?\\s*(?:[Zz]|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?");

    private SuppliedDate() {}

    /// An ISO date at year, month or day precision, or the day of an ISO timestamp as it is written, whatever its zone;
    /// empty for anything else.
    static Optional<PartialDate> read(String value) {
        String stripped = value.strip();
        Matcher timestamp = TIMESTAMP.matcher(stripped);
        return PartialDate.parse(timestamp.matches() ? timestamp.group(1) : stripped);
    }
}
