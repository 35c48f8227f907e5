package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.onrecord.normalize.Fixtures.source;
import static org.onrecord.normalize.Fixtures.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

final class JsonRowsTest {
    private static final String ROWS = """
            {"id": "desk/7", "title": "On the quay", "text": "The lanterns of Quillmere stay lit."}

            {"text": "Nobody left Torsund."}
            """;

    private static Normalizer normalizer;

    @BeforeAll
    static void open() {
        NormalizerLimits.DocumentLimits few = new NormalizerLimits.DocumentLimits(
                1 << 20, 10_000, new NormalizerLimits.ContainerLimits(3, 1 << 20, 4));
        normalizer = Normalizer.open(new NormalizerLimits(few, NormalizerLimits.DEFAULTS.process()), Boilerplate.NONE);
    }

    @AfterAll
    static void close() {
        normalizer.close();
    }

    private static Normalization.Container rows(SourceDocument source) {
        return assertInstanceOf(Normalization.Container.class, normalizer.normalize(source, "x"));
    }

    private static Normalization.Normalized article(SourceDocument row) {
        return assertInstanceOf(Normalization.Normalized.class, normalizer.normalize(row, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk.jsonl", "DESK.JSONL", "desk.ndjson", "post.zip!/desk.jsonl"})
    void everyRowIsADocument(String name) {
        List<SourceDocument> members = rows(source(name, utf8(ROWS))).members();
        assertEquals(
                List.of(name + "!/line-1", name + "!/line-3"),
                members.stream().map(SourceDocument::name).toList());
        assertEquals("desk/7", members.getFirst().id());
        assertEquals(null, members.getLast().id());
        assertEquals(
                "On the quay", article(members.getFirst()).document().metadata().title());
        assertEquals(
                "Nobody left Torsund.", article(members.getLast()).document().text());
    }

    @Test
    void aMarkAtTheBeginningAndWindowsLineEndsAreNoText() {
        byte[] bytes = utf8("\uFEFF" + ROWS.replace("\n", "\r\n"));
        List<SourceDocument> members = rows(source("desk.jsonl", bytes)).members();
        assertEquals(2, members.size());
        assertEquals("desk/7", members.getFirst().id());
    }

    @Test
    void packedRowsAreFoundInside() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(utf8(ROWS));
        }
        SourceDocument inside =
                rows(source("desk.jsonl.gz", packed.toByteArray())).members().getFirst();
        assertEquals(2, rows(inside).members().size());
    }

    @Test
    void theSourceOfTheFileIsThatOfRowsThatNameNone() {
        SourceDocument file = new SourceDocument(
                "file",
                "desk.jsonl",
                null,
                new SuppliedMetadata("All of them", "The Quay Courier", null, null, null),
                Content.of(utf8(ROWS + "{\"source\": \"Herald\", \"text\": \"It rained.\"}")));
        List<SourceDocument> members = rows(file).members();
        assertEquals(
                "The Quay Courier",
                article(members.getFirst()).document().metadata().source());
        assertEquals(null, article(members.get(1)).document().metadata().title());
        assertEquals("Herald", article(members.get(2)).document().metadata().source());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": \"cut off                | no-json",
                "[1, 2]                              | no-object",
                "{\"title\": \"No text\"}            | neither-text-nor-html",
                "{\"text\": 7}                       | no-string",
            })
    void aBadRowCostsNoOther(String bad, String why) {
        List<SourceDocument> members =
                rows(source("desk.jsonl", utf8(ROWS + bad.strip() + "\n"))).members();
        Normalization.Rejected rejected =
                assertInstanceOf(Normalization.Rejected.class, normalizer.normalize(members.getLast(), "x"));
        assertEquals(Reason.BAD_METADATA, rejected.reason());
        assertEquals(why, rejected.detail().kind().code());
        assertEquals("Nobody left Torsund.", article(members.get(1)).document().text());
    }

    @Test
    void whatIsBeyondTheLimitIsTold() {
        Normalization.Container found = rows(source("desk.jsonl", utf8(ROWS + ROWS + ROWS)));
        assertEquals(3, found.members().size());
        assertEquals(
                "desk.jsonl!/line-6 too-large more than 3 members; line-6 and those after it were left",
                found.lost().getFirst().name() + " "
                        + found.lost().getFirst().reason().label() + " "
                        + found.lost().getFirst().detail().message());
    }

    @Test
    void proseIsProseWhateverItIsCalled() {
        assertEquals(
                "The lanterns stay lit.",
                article(source("desk.jsonl", utf8("The lanterns stay lit.")))
                        .document()
                        .text());
        assertEquals(
                "text/plain", article(source("desk.txt", utf8(ROWS))).document().mediaType());
    }
}
