package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.annotate.speaker.Speaking;
import org.onrecord.document.Attribution;
import org.onrecord.text.Span;

/// The reports that the careful reader, as it is shipped, finds in a text, for tests.
final class CarefulReports {
    private static final AttributionFinder FINDER;

    static {
        Path folder = Path.of("index-config");
        try {
            FINDER = AttributionFinder.load(folder).careful(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CarefulReports() {}

    /// One line a report, " / " between.
    static String read(String text, Function<Attribution, String> line) {
        return FINDER.find(Speaking.document(text, "en"), Speaking.tokens(text)).stream()
                .map(line)
                .collect(Collectors.joining(" / "));
    }

    static String printed(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }
}
