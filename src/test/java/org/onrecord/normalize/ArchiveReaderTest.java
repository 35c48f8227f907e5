package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.onrecord.normalize.Fixtures.SENTENCE;
import static org.onrecord.normalize.Fixtures.source;
import static org.onrecord.normalize.Fixtures.utf8;
import static org.onrecord.normalize.Fixtures.zip;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.document.SourceDocument;

/// Archives are taken apart without a parser process.
final class ArchiveReaderTest {
    private static final NormalizerLimits LIMITS = new NormalizerLimits(
            new NormalizerLimits.DocumentLimits(100_000, 1000, new NormalizerLimits.ContainerLimits(3, 1_000_000, 2)),
            NormalizerLimits.DEFAULTS.process());

    private final Normalizer normalizer = Normalizer.open(LIMITS, Boilerplate.NONE);

    @Test
    void membersComeOutInOrder() throws IOException {
        Normalization.Container archive = container("a.zip", zip("b/one.txt", utf8(SENTENCE), "two.txt", utf8("Two.")));
        assertEquals(List.of("a.zip!/b/one.txt", "a.zip!/two.txt"), names(archive));
        assertEquals(List.of(), archive.lost());
    }

    @Test
    void archivesInArchivesAreTakenApartTogether() throws IOException {
        byte[] inner = zip("three.txt", utf8("Three."));
        Normalization.Container outer = container("a.zip", zip("b.zip", inner, "one.txt", utf8("One.")));
        assertEquals(List.of("a.zip!/b.zip!/three.txt", "a.zip!/one.txt"), names(outer));

        Normalization.Container deep = container("a.zip", zip("b.zip", zip("c.zip", inner), "one.txt", utf8("One.")));
        assertEquals(List.of("a.zip!/one.txt"), names(deep));
        assertEquals(List.of("a.zip!/b.zip!/c.zip too-deep more than 2 containers inside each other"), lost(deep));
    }

    @Test
    void compressedFilesAndTarsAreArchives() throws IOException {
        byte[] tar = Fixtures.tar("b/one.txt", utf8(SENTENCE), "two.txt", utf8("Two."));
        List<String> both = List.of("!/b/one.txt", "!/two.txt");
        assertEquals(prefixed("a.tar", both), names(container("a.tar", tar)));
        assertEquals(prefixed("a.tar.gz", both), names(container("a.tar.gz", Fixtures.gzip(tar))));
        assertEquals(prefixed("a.tgz", both), names(container("a.tgz", Fixtures.gzip(tar))));
        assertEquals(prefixed("a.tar.bz2", both), names(container("a.tar.bz2", Fixtures.bzip2(tar))));
        assertEquals(List.of("a.txt.gz!/a.txt"), names(container("a.txt.gz", Fixtures.gzip(utf8(SENTENCE)))));
        assertEquals(List.of("a.txt.bz2!/a.txt"), names(container("a.txt.bz2", Fixtures.bzip2(utf8(SENTENCE)))));
        assertEquals(
                List.of("a.zip!/b.tar.gz!/b/one.txt", "a.zip!/b.tar.gz!/two.txt"),
                names(container("a.zip", zip("b.tar.gz", Fixtures.gzip(tar)))));
    }

    @Test
    void nothingOverALimitVanishes() throws IOException {
        Normalization.Container many =
                container("a.zip", zip("1.txt", utf8("1"), "2.txt", utf8("2"), "3.txt", utf8("3"), "4.txt", utf8("4")));
        assertEquals(3, many.members().size());
        assertEquals(
                List.of("a.zip!/(rest) too-large more than 3 members; 4.txt and those after it were left"), lost(many));

        Normalization.Container large = container("a.zip", zip("big.txt", new byte[200_000], "small.txt", utf8("s")));
        assertEquals(List.of("a.zip!/small.txt"), names(large));
        assertEquals(List.of("a.zip!/big.txt too-large unpacks to more than 100000 bytes"), lost(large));
    }

    /// A file that unpacks to fifty times the limit, alone and in archives inside each other: the count is shared.
    @Test
    void aBombStopsAtTheLimit() throws IOException {
        byte[] zeros = new byte[5_000_000];
        Normalization.Container bomb = container("a.zip", zip("bomb.txt", zeros, "after.txt", utf8("s")));
        assertEquals(List.of(), names(bomb));
        assertEquals(
                List.of("a.zip!/bomb.txt too-large the archive unpacks to more than the limit; the rest was left"),
                lost(bomb));
        assertEquals(
                List.of("b.gz!/b too-large the archive unpacks to more than the limit; the rest was left"),
                lost(container("b.gz", Fixtures.gzip(zeros))));

        byte[] inner = zip("1.txt", new byte[90_000], "2.txt", new byte[90_000]);
        byte[] nested = zip("1.zip", inner, "2.zip", inner, "3.zip", inner);
        Normalization.Container counted = container("c.zip", nested);
        assertEquals(3, counted.members().size());
        assertEquals(
                List.of("c.zip!/2.zip!/(rest) too-large more than 3 members; 2.txt and those after it were left"),
                lost(counted));
    }

    @Test
    void aDamagedArchiveSaysHowFarItWasRead() throws IOException {
        assertEquals("damaged", rejected("a.zip", utf8("PK\u0003\u0004")));
        assertEquals("damaged", rejected("a.zip", utf8("PK\u0003\u0004 and nothing more")));
        assertEquals("empty", rejected("a.zip", zip()));
        assertEquals("empty", rejected("a.zip", zip("b/", new byte[0], ".DS_Store", utf8("x"))));

        byte[] whole = zip("one.txt", utf8(SENTENCE), "two.txt", utf8("Two."));
        int second = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        for (int cut : new int[] {second, second + 10, second + 40}) {
            Normalization.Container read = container("a.zip", java.util.Arrays.copyOf(whole, cut));
            assertEquals(List.of("a.zip!/one.txt"), names(read), "cut at " + cut);
            assertEquals(1, read.lost().size(), "cut at " + cut);
            assertEquals(Reason.DAMAGED, read.lost().getFirst().reason());
        }

        byte[] gzip = Fixtures.gzip(utf8(SENTENCE));
        assertEquals("damaged", rejected("a.txt.gz", java.util.Arrays.copyOf(gzip, gzip.length - 12)));
        byte[] tar = Fixtures.tar("one.txt", utf8(SENTENCE.repeat(40)));
        assertEquals("damaged", rejected("a.tar", java.util.Arrays.copyOf(tar, 1024)));
        assertEquals(
                List.of("a.zip!/b.zip damaged the archive breaks off before its end"),
                lost(container("a.zip", zip("b.zip", utf8("PK\u0003\u0004"), "one.txt", utf8("One.")))));
    }

    @Test
    void anEncryptedMemberIsLostAlone() throws IOException {
        byte[] archive = Fixtures.stored("secret.txt", utf8(SENTENCE), "open.txt", utf8("Open."));
        archive[6] |= 1; // the flag of the first member's header that says so
        Normalization.Container read = container("a.zip", archive);
        assertEquals(List.of("a.zip!/open.txt"), names(read));
        assertEquals(List.of("a.zip!/secret.txt encrypted the member needs a password"), lost(read));

        // its header does not say how long it is, so what follows it is lost too
        byte[] streamed = zip("secret.txt", utf8(SENTENCE), "open.txt", utf8("Open."));
        streamed[6] |= 1;
        assertEquals(
                List.of(
                        "a.zip!/secret.txt encrypted the member needs a password",
                        "a.zip!/(rest) encrypted Unsupported feature encryption used in entry secret.txt"),
                lost(container("a.zip", streamed)));
    }

    private static List<String> prefixed(String archive, List<String> paths) {
        return paths.stream().map(path -> archive + path).toList();
    }

    private static List<String> lost(Normalization.Container container) {
        return container.lost().stream()
                .map(lost -> lost.name() + " " + lost.reason().label() + " "
                        + lost.detail().message())
                .toList();
    }

    private String rejected(String name, byte[] bytes) {
        return assertInstanceOf(Normalization.Rejected.class, normalizer.normalize(source(name, bytes), "x"))
                .reason()
                .label();
    }

    private Normalization.Container container(String name, byte[] bytes) {
        return assertInstanceOf(Normalization.Container.class, normalizer.normalize(source(name, bytes), "x"));
    }

    private static List<String> names(Normalization.Container container) {
        return container.members().stream().map(SourceDocument::name).toList();
    }
}
