package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.onrecord.normalize.Fixtures.SENTENCE;
import static org.onrecord.normalize.Fixtures.source;
import static org.onrecord.normalize.Fixtures.utf8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;

/// One document of every format, and every way in which one cannot be read.
final class NormalizerFormatsTest {
    private static final Instant SENT = Instant.parse("2020-10-06T05:00:00Z");

    private static Normalizer normalizer;

    @BeforeAll
    static void open() {
        normalizer = Normalizer.open(NormalizerLimits.DEFAULTS, Boilerplate.NONE);
    }

    @AfterAll
    static void close() {
        normalizer.close();
    }

    @Test
    void everyFormatSaysWhatIsInIt() throws IOException {
        Map<String, byte[]> documents = new TreeMap<>(Map.of(
                "a.txt", utf8(SENTENCE),
                "a.pdf", Fixtures.pdf(SENTENCE, ""),
                "a.docx", Fixtures.docx("On Velmara", SENTENCE),
                "a.rtf", Fixtures.rtf(SENTENCE),
                "a.odt", Fixtures.odt(SENTENCE),
                "a.epub", Fixtures.epub(SENTENCE),
                "a.eml", Fixtures.eml("On Velmara", SENTENCE),
                "a.html", utf8("<html><body><p>" + SENTENCE + "</p></body></html>")));
        documents.put("a.doc", OfficeFixtures.doc());
        documents.put("a.msg", OfficeFixtures.msg("On Velmara", SENTENCE, SENT, "", new byte[0]));
        documents.forEach((name, bytes) ->
                assertEquals(SENTENCE, read(source(name, bytes)).text(), name));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 36})
    void aSentenceRunsOnHoweverFarItsLinesStandApart(int leading) throws IOException {
        String lines = """
                The mayor of Velmara said on Monday that 13 people were killed and injured
                15. These are the figures of the town, which two others have checked with
                the lists of the hospital. Nobody has seen the govern-
                ment's own.
                What happened
                On Tuesday the mayor spoke again, of nine dead and of four missing; two of
                them were found.""";
        assertEquals(
                List.of(
                        "The mayor of Velmara said on Monday that 13 people were killed and injured 15. These are the"
                                + " figures of the town, which two others have checked with the lists of the hospital. Nobody has"
                                + " seen the government's own.",
                        "What happened",
                        "On Tuesday the mayor spoke again, of nine dead and of four missing; two of them were found."),
                read(source("a.pdf", Fixtures.pdf(lines, "", leading)))
                        .text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    @Test
    void theTypeIsFoundWithoutAName() throws IOException {
        assertEquals(
                "application/pdf", read(source("x", Fixtures.pdf(SENTENCE, ""))).mediaType());
        assertEquals(
                SENTENCE,
                read(source("x", Fixtures.docx("On Velmara", SENTENCE))).text());
        assertEquals(SENTENCE, read(source("x", Fixtures.odt(SENTENCE))).text());
        assertEquals("text/plain", read(source("x", utf8(SENTENCE))).mediaType());
        assertEquals(
                "application/msword", read(source("x", OfficeFixtures.doc())).mediaType());
        assertEquals(
                "application/vnd.ms-outlook",
                read(source("x", OfficeFixtures.msg("On Velmara", SENTENCE, SENT, "", new byte[0])))
                        .mediaType());
    }

    @Test
    void aMailHasSubjectSenderAndDate() {
        NormalizedDocument mail = read(source("a.eml", Fixtures.eml("Shelling at dawn", SENTENCE)));
        assertEquals("Shelling at dawn", mail.metadata().title());
        assertNotNull(mail.metadata().published());
        assertEquals(
                "2020-10-06 mail",
                mail.metadata().published().value() + " "
                        + mail.metadata().published().from());
    }

    @Test
    void aMailWithADocumentAttachedIsAContainer() throws IOException {
        byte[] bytes = Fixtures.emlWithAttachment(
                "Both papers are below.", "report.pdf", "application/pdf", Fixtures.pdf(SENTENCE, ""));
        Normalization.Container parts = container(source("m.eml", bytes));
        assertEquals(List.of("m.eml!/message", "m.eml!/report.pdf"), names(parts));
        assertEquals("Both papers are below.", read(parts.members().get(0)).text());
        assertEquals(SENTENCE, read(parts.members().get(1)).text());
        NormalizedDocument message = read(parts.members().get(0));
        assertEquals("Two papers", message.metadata().title());
        assertNotNull(message.metadata().published());
        assertEquals("2020-10-06", message.metadata().published().value().toString());
    }

    /// A printed line's end, and a page's, mean nothing inside a sentence.
    @Test
    void aPdfReadsOnOverLinesAndPages() throws IOException {
        String printed = """
                Shelling at Velmara

                The mayor said on Monday that nine people were killed and injured
                15 others in the shell-
                ing of the market. The govern-
                or was told of it on Sunday and said that he

                1\fknew nothing.

                2""";
        NormalizedDocument read = read(source("a.pdf", Fixtures.pdf(printed, "")));
        assertEquals(
                "Shelling at Velmara\n\nThe mayor said on Monday that nine people were killed and injured 15 others in the"
                        + " shelling of the market. The governor was told of it on Sunday and said that he knew nothing."
                        + "\n\n1\n\n2",
                read.text());
        assertEquals(
                List.of("TITLE", "PARAGRAPH", "BOILERPLATE", "BOILERPLATE"),
                read.blocks().stream().map(block -> block.type().name()).toList());
    }

    @Test
    void anOutlookMessageIsAMail() throws IOException {
        NormalizedDocument mail =
                read(source("a.msg", OfficeFixtures.msg("Shelling at dawn", SENTENCE, SENT, "", new byte[0])));
        assertEquals("Shelling at dawn", mail.metadata().title());
        assertNotNull(mail.metadata().published());
        assertEquals(
                "2020-10-06 mail",
                mail.metadata().published().value() + " "
                        + mail.metadata().published().from());

        byte[] attached =
                OfficeFixtures.msg("Two papers", "Both papers are below.", SENT, "old.doc", OfficeFixtures.doc());
        Normalization.Container parts = container(source("m.msg", attached));
        assertEquals(List.of("m.msg!/message", "m.msg!/old.doc"), names(parts));
        assertEquals("Both papers are below.", read(parts.members().get(0)).text());
        assertEquals(SENTENCE, read(parts.members().get(1)).text());
    }

    /// What stands in an archive is read like a file of its own, whatever it is packed in.
    @Test
    void everyFormatIsReadOutOfAnArchive() throws IOException {
        byte[] archive = Fixtures.zip(
                "papers/a.doc", OfficeFixtures.doc(),
                "papers/b.docx", Fixtures.docx("On Velmara", SENTENCE),
                "c.tar.gz",
                        Fixtures.gzip(
                                Fixtures.tar("d.pdf", Fixtures.pdf(SENTENCE, ""), "e.rtf", Fixtures.rtf(SENTENCE))),
                "f.epub", Fixtures.epub(SENTENCE),
                "g.odt", Fixtures.odt(SENTENCE));
        Normalization.Container parts = container(source("all.zip", archive));
        assertEquals(
                List.of(
                        "all.zip!/papers/a.doc",
                        "all.zip!/papers/b.docx",
                        "all.zip!/c.tar.gz!/d.pdf",
                        "all.zip!/c.tar.gz!/e.rtf",
                        "all.zip!/f.epub",
                        "all.zip!/g.odt"),
                names(parts));
        for (SourceDocument member : parts.members()) {
            assertEquals(SENTENCE, read(member).text(), member.name());
        }
    }

    @Test
    void anAttachedArchiveIsAContainerInAContainer() throws IOException {
        byte[] mail = Fixtures.emlWithAttachment(
                "See below.", "papers.zip", "application/zip", Fixtures.zip("a.doc", OfficeFixtures.doc()));
        Normalization.Container parts = container(source("m.eml", mail));
        Normalization.Container papers = container(parts.members().get(1));
        assertEquals(List.of("m.eml!/papers.zip!/a.doc"), names(papers));
        assertEquals(SENTENCE, read(papers.members().getFirst()).text());
    }

    @Test
    void aMailboxIsItsMessages() {
        byte[] bytes = utf8("From a@b Tue Oct  6 09:00:00 2020\r\n"
                + new String(Fixtures.eml("One", SENTENCE), java.nio.charset.StandardCharsets.UTF_8)
                + "\r\nFrom a@b Tue Oct  6 10:00:00 2020\r\n"
                + new String(Fixtures.eml("Two", ">From here on."), java.nio.charset.StandardCharsets.UTF_8));
        Normalization.Container parts = container(source("box.mbox", bytes));
        assertEquals(List.of("box.mbox!/message-1.eml", "box.mbox!/message-2.eml"), names(parts));
        assertEquals(SENTENCE, read(parts.members().get(0)).text());
        assertEquals("From here on.", read(parts.members().get(1)).text());
    }

    @Test
    void encryptedDamagedEmptyUnknown() throws IOException, GeneralSecurityException {
        assertEquals(
                Reason.ENCRYPTED,
                reason("a.docx", OfficeFixtures.encryptedDocx(Fixtures.docx("t", SENTENCE), "secret")));
        assertEquals(Reason.DAMAGED, reason("a.doc", java.util.Arrays.copyOf(OfficeFixtures.doc(), 3000)));
        assertEquals(Reason.ENCRYPTED, reason("a.pdf", Fixtures.pdf(SENTENCE, "secret")));
        assertEquals(Reason.DAMAGED, reason("a.pdf", utf8("%PDF-1.7\nthis is no PDF at all")));
        assertEquals(Reason.DAMAGED, reason("a.docx", java.util.Arrays.copyOf(Fixtures.docx("t", SENTENCE), 900)));
        assertEquals(Reason.EMPTY, reason("a.txt", new byte[0]));
        assertEquals(Reason.EMPTY, reason("a.txt", utf8(" \n\t \n")));
        assertEquals(Reason.EMPTY, reason("a.pdf", Fixtures.pdf("", "")));
        assertEquals(Reason.EMPTY, reason("a.html", utf8("<html><body><script>var a = 1</script></body></html>")));
        assertEquals(Reason.UNKNOWN_TYPE, reason("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}));
        assertEquals(Reason.UNKNOWN_TYPE, reason("a.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, (byte) 0x80}));
    }

    @Test
    void aDocumentAboveTheLimitIsRejectedUnread() {
        NormalizerLimits small = new NormalizerLimits(
                new NormalizerLimits.DocumentLimits(
                        100, 40, NormalizerLimits.DEFAULTS.document().container()),
                NormalizerLimits.DEFAULTS.process());
        try (Normalizer strict = Normalizer.open(small, Boilerplate.NONE)) {
            Normalization.Rejected large = assertInstanceOf(
                    Normalization.Rejected.class, strict.normalize(source("a.txt", utf8("a".repeat(101))), "x"));
            assertEquals(
                    "TOO_LARGE 101 bytes; the limit is 100",
                    large.reason() + " " + large.detail().message());
            NormalizedDocument cut = assertInstanceOf(
                            Normalization.Normalized.class, strict.normalize(source("a.txt", utf8(SENTENCE)), "x"))
                    .document();
            assertEquals(SENTENCE.substring(0, 40) + " true", cut.text() + " " + cut.truncated());
        }
    }

    private static Reason reason(String name, byte[] bytes) {
        return assertInstanceOf(Normalization.Rejected.class, normalizer.normalize(source(name, bytes), "x"), name)
                .reason();
    }

    private static NormalizedDocument read(SourceDocument source) {
        return assertInstanceOf(Normalization.Normalized.class, normalizer.normalize(source, "x"), source.name())
                .document();
    }

    private static Normalization.Container container(SourceDocument source) {
        return assertInstanceOf(Normalization.Container.class, normalizer.normalize(source, "x"), source.name());
    }

    private static List<String> names(Normalization.Container container) {
        return container.members().stream().map(SourceDocument::name).toList();
    }
}
