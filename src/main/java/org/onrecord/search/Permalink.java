package org.onrecord.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.document.Content;
import org.onrecord.text.Span;

/// Names a quote or claim so that anybody can tell later whether it still says the same: its id, its place, and digests
/// of the article's original bytes and of the words at that place.
///
/// @param mention the id of the quote or claim
/// @param content the first 16 hexadecimal digits of the SHA-256 of the original bytes
/// @param words likewise of the words, as UTF-8
public record Permalink(String mention, Span span, String content, String words) {
    /// Where the API answers for it.
    public static final String PATH = "/api/v1/evidence/";

    private static final int DIGITS = 16;

    private static final Pattern FORM =
            Pattern.compile("(.+)~(\\d{1,9})-(\\d{1,9})~([0-9a-f]{16})~([0-9a-f]{16})", Pattern.DOTALL);

    /// @param contentHash SHA-256 in hexadecimal digits
    public static Permalink of(String mention, Span span, String text, String contentHash) {
        return new Permalink(mention, span, contentHash.substring(0, DIGITS), digest(span.of(text)));
    }

    /// Reads what [#toString] writes; empty for anything else.
    public static Optional<Permalink> parse(String id) {
        Matcher matcher = FORM.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(2));
        int end = Integer.parseInt(matcher.group(3));
        return end <= start
                ? Optional.empty()
                : Optional.of(
                        new Permalink(matcher.group(1), new Span(start, end), matcher.group(4), matcher.group(5)));
    }

    /// Whether an article's original has these bytes.
    public boolean isOf(String contentHash) {
        return contentHash.startsWith(content);
    }

    /// Whether these words stand there.
    public boolean stands(Span at, String text) {
        return at.end() <= text.length() && digest(at.of(text)).equals(words);
    }

    @Override
    public String toString() {
        return mention + "~" + span.start() + "-" + span.end() + "~" + content + "~" + words;
    }

    private static String digest(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, DIGITS);
    }
}
