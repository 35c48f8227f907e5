package org.onrecord.normalize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// Tells of what type a document is: from its first bytes, then its name, then what the sender declared.
final class MediaTypes {
    /// Who reads a type.
    enum Reader {
        TEXT,
        HTML,
        JSON_ROW,
        PARSER,
        MAIL,
        MAILBOX,
        ARCHIVE,
        JSON_ROWS,
        NONE
    }

    private static final Set<String> PARSED = Set.of(
            "application/pdf",
            "application/rtf",
            "text/rtf",
            "application/msword",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.oasis.opendocument.text",
            "application/epub+zip",
            "application/x-tika-ooxml-protected");

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "application/x-gzip",
            "application/x-bzip2",
            "application/x-bzip");

    /// JSON lines, which have no registered type of their own.
    private static final String JSON_ROWS = "application/jsonl";

    private static final Set<String> ROW_TYPES =
            Set.of(JSON_ROWS, "application/x-jsonlines", "application/x-ndjson", "application/ndjson");

    private static final Set<String> ROW_NAMES = Set.of("jsonl", "ndjson");

    private static final Map<String, Reader> OTHERS = Map.of(
            Normalizer.JSON_ROW,
            Reader.JSON_ROW,
            JSON_ROWS,
            Reader.JSON_ROWS,
            "text/html",
            Reader.HTML,
            "application/xhtml+xml",
            Reader.HTML,
            "message/rfc822",
            Reader.MAIL,
            "application/vnd.ms-outlook",
            Reader.MAIL,
            "application/mbox",
            Reader.MAILBOX);

    /// Text in name only: nothing in it is prose.
    private static final Set<String> NOT_PROSE = Set.of("text/css", "text/javascript", "text/calendar", "text/vcard");

    private static final String OUTLOOK = wide("__properties_version1.0");

    private static final String WORD = wide("WordDocument");

    private MediaTypes() {}

    /// The type without parameters, in lower case.
    static String detect(byte[] bytes, String name, @Nullable String declared) {
        if (declared != null && bare(declared).equals(Normalizer.JSON_ROW)) {
            return Normalizer.JSON_ROW;
        }
        if (saysRows(name, declared) && JsonRows.beginsWithOne(bytes)) {
            return JSON_ROWS;
        }
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.substring(name.lastIndexOf('/') + 1));
        if (declared != null) {
            metadata.set(Metadata.CONTENT_TYPE, bare(declared));
        }
        try {
            String type = MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(bytes), metadata)
                    .getBaseType()
                    .toString();
            return switch (type) {
                case "application/zip" -> insideZip(bytes);
                case "application/x-tika-msoffice", "application/msword" -> insideOffice(bytes, type);
                default -> type;
            };
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static boolean saysRows(String name, @Nullable String declared) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ROW_NAMES.contains(ending) || (declared != null && ROW_TYPES.contains(bare(declared)));
    }

    static Reader reader(String type) {
        if (PARSED.contains(type)) {
            return Reader.PARSER;
        }
        if (ARCHIVES.contains(type)) {
            return Reader.ARCHIVE;
        }
        Reader other = OTHERS.get(type);
        if (other != null) {
            return other;
        }
        return type.startsWith("text/") && !NOT_PROSE.contains(type) ? Reader.TEXT : Reader.NONE;
    }

    /// Office files are ZIP archives too, and their names do not always say so.
    private static String insideZip(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry first = zip.getNextEntry();
            if (first != null && first.getName().equals("[Content_Types].xml")) {
                return "application/x-tika-ooxml";
            }
        } catch (java.util.zip.ZipException damaged) {
            return "application/zip";
        } catch (IllegalArgumentException nameIsNotUtf8) {
            return "application/zip";
        }
        return "application/zip";
    }

    /// Word's and Outlook's files are the same kind of container, told apart by the names inside it.
    private static String insideOffice(byte[] bytes, String unknown) {
        String names = new String(bytes, StandardCharsets.ISO_8859_1);
        if (names.contains(OUTLOOK)) {
            return "application/vnd.ms-outlook";
        }
        return names.contains(WORD) ? "application/msword" : unknown;
    }

    /// As the bytes of a name in UTF-16 look when each is read as a character.
    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static String bare(String type) {
        return type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }
}
