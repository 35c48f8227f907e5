package org.onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Arrival;
import org.onrecord.normalize.Normalizer;

final class PathWalkerTest {
    @TempDir
    private Path folder;

    @Test
    void foldersAreWalkedInOrderWithoutHiddenFiles() throws Exception {
        write("b.txt", "1");
        write("a/z.txt", "2");
        write("a/y/x.txt", "3");
        write(".hidden/no.txt", "4");
        write("a/.no.txt", "5");
        assertEquals(List.of("a/y/x.txt 3", "a/z.txt 2", "b.txt 1"), walk(folder));
    }

    @Test
    void aHiddenFileThatIsNamedIsRead() throws Exception {
        assertEquals(List.of(".named.txt 1"), walk(write(".named.txt", "1")));
    }

    @Test
    void rowsAreDocumentsWithTheirIds() throws Exception {
        write("rows.jsonl", "{\"id\": \"a\", \"text\": \"x\"}\n\n{\"text\": \"y\"}\r\n{\"id\": 17}\n{\"id\": null}");
        assertEquals(
                List.of(
                        "rows.jsonl:1 {\"id\": \"a\", \"text\": \"x\"} a " + Normalizer.JSON_ROW,
                        "rows.jsonl:3 {\"text\": \"y\"}\r " + Normalizer.JSON_ROW,
                        "rows.jsonl:4 {\"id\": 17} 17 " + Normalizer.JSON_ROW,
                        "rows.jsonl:5 {\"id\": null} " + Normalizer.JSON_ROW),
                walk(folder));
    }

    @Test
    void aBadLineIsNamedAndTheNextOneRead() throws Exception {
        write("rows.jsonl", "{\"id\": \n[1]\n{\"id\": \"c\"}\n");
        List<String> found = walk(folder);
        assertEquals(3, found.size());
        assertTrue(found.getFirst().startsWith("rows.jsonl:1 !bad-line the row is not JSON: "), found.getFirst());
        assertEquals("rows.jsonl:2 !bad-line the row must be a JSON object", found.get(1));
        assertEquals("rows.jsonl:3 {\"id\": \"c\"} c " + Normalizer.JSON_ROW, found.getLast());
    }

    @Test
    void packedRowsAreReadAndACutFileSaysWhere() throws Exception {
        byte[] packed = gzip("{\"id\": \"a\"}\n{\"id\": \"b\"}\n");
        Files.write(folder.resolve("1.jsonl.gz"), packed);
        Files.write(folder.resolve("2.jsonl.gz"), Arrays.copyOf(packed, packed.length - 6));
        Files.writeString(folder.resolve("3.jsonl.gz"), "not packed");
        List<String> found = walk(folder);
        assertEquals("1.jsonl.gz:1 {\"id\": \"a\"} a " + Normalizer.JSON_ROW, found.getFirst());
        assertTrue(
                found.contains("2.jsonl.gz !unreadable it could be read up to line 2: the file breaks off"),
                () -> "" + found);
        assertEquals(
                "3.jsonl.gz !unreadable it could be read up to line 0: ZipException: Not in GZIP format",
                found.getLast());
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        write("large.txt", "x".repeat(2000));
        write("rows.jsonl", "{\"text\": \"" + "x".repeat(2000) + "\"}\n{\"id\": \"b\"}\n");
        assertEquals(
                List.of(
                        "large.txt !too-large 2000 bytes; the limit is 1000",
                        "rows.jsonl:1 !too-large a row may have 1000 bytes",
                        "rows.jsonl:2 {\"id\": \"b\"} b " + Normalizer.JSON_ROW),
                walk(folder));
    }

    @Test
    void whatIsNotThereIsInTheLedger() throws Exception {
        assertEquals(List.of("none !unreadable there is no such file"), walk(folder.resolve("none")));
    }

    @Test
    void linksAreFollowedAndLoopsEndThere() throws Exception {
        write("a/b.txt", "1");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("a/nowhere"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("a/b.txt"));
        assertEquals(List.of("a/b.txt 1", "a/nowhere !unreadable the link leads nowhere", "c.txt 1"), walk(folder));
    }

    @Test
    void theSinksFailureIsNotTheFiles() throws IOException {
        write("rows.jsonl", "{\"id\": \"a\"}\n");
        IOException full = new IOException("the disk is full");
        IOException thrown = assertThrows(
                IOException.class,
                () -> new PathWalker(1000).walk(List.of(folder), (arrival, bytes) -> {
                    throw full;
                }));
        assertEquals(full, thrown);
    }

    @Test
    void bytesAddUpToTheMeasure() throws Exception {
        write("b.txt", "1234");
        write("rows.jsonl", "{\"id\": \"a\"}\n{\"id\": \"b\"}\n");
        long[] sum = {0};
        PathWalker walker = new PathWalker(1000);
        walker.walk(List.of(folder), (arrival, bytes) -> sum[0] += bytes);
        assertEquals(28, sum[0]);
        assertEquals(28, walker.measure(List.of(folder)));
    }

    private List<String> walk(Path path) throws Exception {
        List<String> found = new ArrayList<>();
        new PathWalker(1000).walk(List.of(path), (arrival, bytes) -> found.add(say(arrival)));
        return found;
    }

    private String say(Arrival arrival) {
        String prefix = folder.toString().replace('\\', '/') + "/";
        return switch (arrival) {
            case Arrival.Unreadable bad ->
                bad.name().replace(prefix, "") + " !" + bad.reason() + " "
                        + bad.detail().message();
            case Arrival.Received received -> {
                var document = received.document();
                String id = document.id() == null ? "" : " " + document.id();
                String type = document.mediaType() == null ? "" : " " + document.mediaType();
                yield document.name().replace(prefix, "") + " "
                        + new String(document.content().toByteArray(), StandardCharsets.UTF_8) + id + type;
            }
        };
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
