package org.onrecord.normalize;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Takes the members out of ZIP and TAR archives and compressed files, within limits that no bomb gets past: what is
/// unpacked is counted while it is unpacked.
final class ArchiveReader {
    /// Parts a member's path from its container's name.
    static final String INSIDE = "!/";

    private final NormalizerLimits.DocumentLimits limits;
    private final String container;
    private final List<SourceDocument> members = new ArrayList<>();
    private final List<Normalization.LostMember> lost = new ArrayList<>();
    private long left;

    private ArchiveReader(NormalizerLimits.DocumentLimits limits, String container) {
        this.limits = limits;
        this.container = container;
        this.left = limits.container().maxBytes();
    }

    /// Takes an archive apart.
    ///
    /// @param type one of the archive types of [MediaTypes]
    static Normalization read(SourceDocument source, String type, NormalizerLimits.DocumentLimits limits) {
        if (depth(source.name()) >= limits.container().maxDepth()) {
            return new Normalization.Rejected(
                    Reason.TOO_DEEP, "more than " + limits.container().maxDepth() + " containers inside each other");
        }
        ArchiveReader reader = new ArchiveReader(limits, source.name());
        String end = "";
        try (InputStream bytes = source.content().openStream()) {
            reader.unpack(bytes, type);
        } catch (IOException e) {
            end = e.getMessage() == null ? e.toString() : e.getMessage();
        }
        if (reader.members.isEmpty() && reader.lost.isEmpty()) {
            return end.isEmpty()
                    ? new Normalization.Rejected(Reason.EMPTY, "the archive holds no files")
                    : new Normalization.Rejected(Reason.DAMAGED, end);
        }
        if (!end.isEmpty()) {
            reader.lose("(rest)", Reason.DAMAGED, end);
        }
        return new Normalization.Container(reader.members, reader.lost);
    }

    private static int depth(String name) {
        return name.split(INSIDE, -1).length - 1;
    }

    private void unpack(InputStream bytes, String type) throws IOException {
        switch (type) {
            case "application/zip" -> zip(bytes);
            case "application/x-tar", "application/x-gtar" -> tar(bytes);
            case "application/x-bzip2", "application/x-bzip" -> compressed(new BZip2CompressorInputStream(bytes, true));
            default ->
                compressed(GzipCompressorInputStream.builder()
                        .setInputStream(bytes)
                        .setDecompressConcatenated(true)
                        .get());
        }
    }

    private void zip(InputStream bytes) throws IOException {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(bytes, "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    lose(entry.getName(), Reason.ENCRYPTED, "the member needs a password");
                } else if (!zip.canReadEntryData(entry)) {
                    lose(entry.getName(), Reason.UNKNOWN_TYPE, "packed by a method that is not read here");
                } else if (!take(zip, entry)) {
                    return;
                }
            }
        }
    }

    private void tar(InputStream bytes) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && !take(tar, entry)) {
                    return;
                }
            }
        }
    }

    /// A compressed TAR is unpacked in one go; any other compressed file is one member.
    private void compressed(InputStream stream) throws IOException {
        try (BufferedInputStream unpacked = new BufferedInputStream(stream)) {
            unpacked.mark(1024);
            byte[] head = unpacked.readNBytes(512);
            unpacked.reset();
            if (head.length > 262 && head[257] == 'u' && head[258] == 's' && head[259] == 't' && head[260] == 'a') {
                tar(unpacked);
            } else {
                add(innerName(), unpacked);
            }
        }
    }

    private String innerName() {
        String file = container.substring(Math.max(container.lastIndexOf('/'), container.lastIndexOf('\\')) + 1);
        String lower = file.toLowerCase(Locale.ROOT);
        for (String ending : List.of(".gz", ".bz2")) {
            if (lower.endsWith(ending) && file.length() > ending.length()) {
                return file.substring(0, file.length() - ending.length());
            }
        }
        return "content";
    }

    /// Takes one member out; false where the archive is to be left.
    private <E extends ArchiveEntry> boolean take(ArchiveInputStream<E> archive, E entry) throws IOException {
        if (entry.isDirectory() || isFurniture(entry.getName())) {
            return true;
        }
        if (members.size() + lost.size() >= limits.container().maxMembers()) {
            lose(
                    "(rest)",
                    Reason.TOO_LARGE,
                    "more than " + limits.container().maxMembers() + " members; " + entry.getName()
                            + " and those after it were left");
            return false;
        }
        return add(entry.getName(), archive);
    }

    /// What is unpacked counts against the container's limit even where it is thrown away, or a bomb would go on for
    /// as long as it likes.
    private boolean add(String path, InputStream bytes) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        boolean fits = true;
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            left -= read;
            fits = fits && left >= 0 && unpacked.size() + read <= limits.maxBytes();
            if (left < 0) {
                lose(path, Reason.TOO_LARGE, "the archive unpacks to more than the limit; the rest was left");
                return false;
            }
            if (fits) {
                unpacked.write(chunk, 0, read);
            } else {
                unpacked.reset();
            }
        }
        if (!fits) {
            lose(path, Reason.TOO_LARGE, "unpacks to more than " + limits.maxBytes() + " bytes");
            return true;
        }
        members.add(new SourceDocument(
                null, container + INSIDE + path, null, SuppliedMetadata.NONE, Content.of(unpacked.toByteArray())));
        return true;
    }

    private void lose(String path, Reason reason, String detail) {
        lost.add(new Normalization.LostMember(container + INSIDE + path, reason, detail));
    }

    /// What archivers and file systems leave beside the files.
    private static boolean isFurniture(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.equals("Thumbs.db");
    }
}
