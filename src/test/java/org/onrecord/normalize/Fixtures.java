package org.onrecord.normalize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Small documents of every format, made here so that nothing in them is anybody else's.
final class Fixtures {
    static final String SENTENCE = "The mayor of Velmara said that nine people were killed.";

    private Fixtures() {}

    static SourceDocument source(String name, byte[] bytes) {
        return new SourceDocument(null, name, null, SuppliedMetadata.NONE, Content.of(bytes));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param text printed as its lines are parted, on as many pages as form feeds part
    static byte[] pdf(String text, String password) throws IOException {
        return pdf(text, password, 14);
    }

    /// @param leading from one line to the next, in points; letters are 12 points high
    static byte[] pdf(String text, String password, int leading) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String printed : text.split("\f", -1)) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(60, 700);
                    for (String line : printed.split("\n", -1)) {
                        content.showText(line);
                        content.newLineAtOffset(0, -leading);
                    }
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] docx(String title, String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(title);
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] rtf(String text) {
        return utf8("{\\rtf1\\ansi{\\fonttbl\\f0 Times;}\\f0\\pard " + text + "\\par}");
    }

    static byte[] odt(String text) throws IOException {
        String content = "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>"
                + text
                + "</text:p></office:text></office:body></office:document-content>";
        return stored("mimetype", utf8("application/vnd.oasis.opendocument.text"), "content.xml", utf8(content));
    }

    static byte[] epub(String text) throws IOException {
        String container =
                "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles>"
                        + "<rootfile full-path='book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>";
        String book = "<package xmlns='http://www.idpf.org/2007/opf' version='2.0'><metadata"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>The Velmara Report</dc:title></metadata>"
                + "<manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                + "<spine><itemref idref='a'/></spine></package>";
        String chapter = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>" + text + "</p></body></html>";
        return stored(
                "mimetype",
                utf8("application/epub+zip"),
                "META-INF/container.xml",
                utf8(container),
                "book.opf",
                utf8(book),
                "a.xhtml",
                utf8(chapter));
    }

    static byte[] eml(String subject, String text) {
        return utf8("From: Desk <desk@velmara.example>\r\nTo: all@velmara.example\r\nSubject: " + subject
                + "\r\nDate: Tue, 6 Oct 2020 09:00:00 +0400\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n");
    }

    static byte[] emlWithAttachment(String text, String name, String type, byte[] attachment) {
        String encoded = java.util.Base64.getMimeEncoder().encodeToString(attachment);
        return utf8("From: Desk <desk@velmara.example>\r\nSubject: Two papers\r\n"
                + "Date: Tue, 6 Oct 2020 09:00:00 +0400\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"part\"\r\n\r\n"
                + "--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n"
                + "--part\r\nContent-Type: " + type + "; name=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\n\r\n" + encoded + "\r\n--part--\r\n");
    }

    /// Names and contents by turns, deflated.
    static byte[] zip(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) members[i]));
                zip.write((byte[]) members[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// Names and contents by turns.
    static byte[] tar(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                byte[] content = (byte[]) members[i + 1];
                TarArchiveEntry entry = new TarArchiveEntry((String) members[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] bzip2(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(bytes)) {
            bzip2.write(content);
        }
        return bytes.toByteArray();
    }

    /// Names and contents by turns, the first stored as it is; ODT and EPUB ask for it.
    static byte[] stored(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                byte[] content = (byte[]) members[i + 1];
                ZipEntry entry = new ZipEntry((String) members[i]);
                if (i == 0) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
