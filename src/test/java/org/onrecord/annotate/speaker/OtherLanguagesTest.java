package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.onrecord.annotate.attribution.AttributionFinder;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Language, text, and `speaker: content` of each quotation; pieces of one content are parted by `…`, "?" is nobody,
/// "*" somebody unnamed.
final class OtherLanguagesTest {
    private static AttributionFinder attributions;
    private static SpeakerFinder speakers;

    @BeforeAll
    static void load() throws IOException {
        attributions = AttributionFinder.load(Path.of("index-config"));
        speakers = SpeakerFinder.load(Path.of("index-config"));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/speech/other-languages.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            encoding = "UTF-8")
    void findsWhoSaidWhat(String language, String text, @Nullable String expected) {
        NormalizedDocument document = Speaking.document(text, language);
        TokenizedText tokens = Speaking.tokens(text);
        List<Quotation> found = speakers.find(document, tokens, attributions.find(document, tokens), List.of());
        assertEquals(
                expected == null ? "" : expected,
                found.stream().map(each -> compact(each, text)).collect(Collectors.joining(" / ")));
    }

    private static String compact(Quotation quotation, String text) {
        Speaker speaker = quotation.speaker();
        String name = speaker == null ? "?" : (speaker.id() == null ? "*" : "") + speaker.name();
        return name + ": "
                + quotation.attribution().content().stream()
                        .map((Span piece) -> piece.of(text))
                        .collect(Collectors.joining(" … "));
    }
}
