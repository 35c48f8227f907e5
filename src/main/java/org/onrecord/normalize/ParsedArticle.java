package org.onrecord.normalize;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PublicationDate;

/// What a parsed office file, book or mail says of itself.
record ParsedArticle(Map<String, List<String>> metadata, boolean mail) {
    /// Titles that programs make up: file names and what they print in place of a title.
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft (?:word|powerpoint) - .*|untitled.*|document\\d*|.*\\.(?:docx?|rtf|odt|pdf|indd|qxd|txt))");

    /// Files dated before it are dated by a clock that was never set: 1601, 1904, 1970, 1980.
    private static final int FIRST_YEAR = 1985;

    /// @param printed the date printed in the text, which a file's own date does not outweigh; null if none
    Telling read(@Nullable PublicationDate printed) {
        String from = mail ? "mail" : "file";
        return new Telling(
                Told.of(title(), from),
                Told.of(value("dc:publisher"), from),
                Told.of(value("dc:creator"), from),
                null,
                Languages.told(value("dc:language"), from),
                date(printed));
    }

    private @Nullable String title() {
        String title = mail ? value("dc:subject") : value("dc:title");
        if (title == null && mail) {
            title = value("dc:title");
        }
        return title == null || NO_TITLE.matcher(title).matches() ? null : title;
    }

    private @Nullable PublicationDate date(@Nullable PublicationDate printed) {
        if (printed != null && !mail) {
            return printed;
        }
        String created = value("dcterms:created");
        if (created == null && !mail) {
            created = value("dc:date");
        }
        return created == null
                ? printed
                : SuppliedDate.read(created)
                        .filter(date -> date.earliest().getYear() >= FIRST_YEAR)
                        .map(date -> new PublicationDate(date, mail ? "mail" : "file"))
                        .orElse(printed);
    }

    private @Nullable String value(String name) {
        List<String> values = metadata.get(name);
        return values == null || values.isEmpty() || values.getFirst().isBlank()
                ? null
                : TextDecoder.clean(values.getFirst()).strip();
    }
}
