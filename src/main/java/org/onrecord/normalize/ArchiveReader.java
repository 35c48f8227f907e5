package org.onrecord.normalize;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Takes the members out of ZIP and TAR archives and compressed files, and out of the archives among these members,
/// within limits that no bomb gets past: what is unpacked is counted while it is unpacked, and all archives inside each
/// other share one count.
final class ArchiveReader {
    /// Parts a member's path from its container's name.
    static final String INSIDE = "!/";

    /// A ZIP archive's end: its record of at least 22 bytes, behind which a comment of 65,535 may stand.
    private static final int LONGEST_ZIP_END = 22 + 65_535;

    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private final NormalizerLimits.DocumentLimits limits;
    private final List<SourceDocument> members = new ArrayList<>();
    private final List<Normalization.LostMember> lost = new ArrayList<>();
    private long left;
    private boolean isFull;

    private ArchiveReader(NormalizerLimits.DocumentLimits limits) {
        this.limits = limits;
        this.left = limits.container().maxBytes();
    }

    /// Takes an archive apart.
    ///
    /// @param type one of the archive types of [MediaTypes]
    static Normalization read(SourceDocument source, String type, NormalizerLimits.DocumentLimits limits) {
        ArchiveReader reader = new ArchiveReader(limits);
        reader.open(source.name(), source.content().toByteArray(), type);
        if (reader.members.isEmpty()
                && reader.lost.size() == 1
                && reader.lost.getFirst().name().equals(source.name())) {
            Normalization.LostMember whole = reader.lost.getFirst();
            return new Normalization.Rejected(whole.reason(), whole.detail());
        }
        return new Normalization.Container(reader.members, reader.lost);
    }

    /// Takes the members out of one archive; where it has none, it is lost itself.
    private void open(String archive, byte[] bytes, String type) {
        if (depth(archive) >= limits.container().maxDepth()) {
            lose(
                    archive,
                    Reason.TOO_DEEP,
                    Detail.of(Detail.Kind.TOO_MANY_LEVELS, limits.container().maxDepth()));
            return;
        }
        int before = members.size() + lost.size();
        @Nullable Detail end = null;
        Reason why = Reason.DAMAGED;
        try {
            unpack(archive, new ByteArrayInputStream(bytes), type);
            if (type.equals("application/zip") && !isFull && !hasZipEnd(bytes)) {
                end = Detail.of(Detail.Kind.ARCHIVE_BREAKS_OFF);
            }
        } catch (IOException e) {
            why = e instanceof UnsupportedZipFeatureException feature
                            && UnsupportedZipFeatureException.Feature.ENCRYPTION.equals(feature.getFeature())
                    ? Reason.ENCRYPTED
                    : why;
            end = Detail.told(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        if (members.size() + lost.size() > before) {
            if (end != null) {
                lose(archive + INSIDE + "(rest)", why, end);
            }
        } else if (end == null) {
            lose(archive, Reason.EMPTY, Detail.of(Detail.Kind.NO_FILES));
        } else {
            lose(archive, why, end);
        }
    }

    /// A ZIP that was cut between two members reads like a whole one, but for this.
    private static boolean hasZipEnd(byte[] bytes) {
        for (int at = bytes.length - ZIP_END.length; at >= Math.max(0, bytes.length - LONGEST_ZIP_END); at--) {
            if (Arrays.equals(bytes, at, at + ZIP_END.length, ZIP_END, 0, ZIP_END.length)) {
                return true;
            }
        }
        return false;
    }

    private static int depth(String name) {
        return name.split(INSIDE, -1).length - 1;
    }

    private void unpack(String archive, InputStream bytes, String type) throws IOException {
        switch (type) {
            case "application/zip" -> zip(archive, bytes);
            case "application/x-tar", "application/x-gtar" -> tar(archive, bytes);
            case "application/x-bzip2", "application/x-bzip" ->
                compressed(archive, new BZip2CompressorInputStream(bytes, true));
            default ->
                compressed(
                        archive,
                        GzipCompressorInputStream.builder()
                                .setInputStream(bytes)
                                .setDecompressConcatenated(true)
                                .get());
        }
    }

    private void zip(String archive, InputStream bytes) throws IOException {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(bytes, "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    lose(archive + INSIDE + entry.getName(), Reason.ENCRYPTED, Detail.of(Detail.Kind.MEMBER_LOCKED));
                } else if (!zip.canReadEntryData(entry)) {
                    lose(archive + INSIDE + entry.getName(), Reason.UNKNOWN_TYPE, Detail.of(Detail.Kind.MEMBER_PACKED));
                } else if (!take(archive, zip, entry)) {
                    return;
                }
            }
        }
    }

    private void tar(String archive, InputStream bytes) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && !take(archive, tar, entry)) {
                    return;
                }
            }
        }
    }

    /// A compressed TAR is unpacked in one go; any other compressed file is one member.
    private void compressed(String archive, InputStream stream) throws IOException {
        try (BufferedInputStream unpacked = new BufferedInputStream(stream)) {
            unpacked.mark(1024);
            byte[] head = unpacked.readNBytes(512);
            unpacked.reset();
            if (head.length > 262 && head[257] == 'u' && head[258] == 's' && head[259] == 't' && head[260] == 'a') {
                tar(archive, unpacked);
            } else {
                add(archive + INSIDE + innerName(archive), unpacked);
            }
        }
    }

    private static String innerName(String archive) {
        String file = archive.substring(Math.max(archive.lastIndexOf('/'), archive.lastIndexOf('\\')) + 1);
        String lower = file.toLowerCase(Locale.ROOT);
        for (String ending : List.of(".gz", ".bz2")) {
            if (lower.endsWith(ending) && file.length() > ending.length()) {
                return file.substring(0, file.length() - ending.length());
            }
        }
        return "content";
    }

    /// Takes one member out; false where the archive is to be left.
    private <E extends ArchiveEntry> boolean take(String archive, ArchiveInputStream<E> bytes, E entry)
            throws IOException {
        if (entry.isDirectory() || isFurniture(entry.getName())) {
            return true;
        }
        if (members.size() + lost.size() >= limits.container().maxMembers()) {
            isFull = true;
            lose(
                    archive + INSIDE + "(rest)",
                    Reason.TOO_LARGE,
                    Detail.of(Detail.Kind.TOO_MANY_MEMBERS, limits.container().maxMembers(), entry.getName()));
            return false;
        }
        return add(archive + INSIDE + entry.getName(), bytes);
    }

    /// What is unpacked counts against the container's limit even where it is thrown away, or a bomb would go on for
    /// as long as it likes.
    private boolean add(String name, InputStream bytes) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        boolean fits = true;
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            left -= read;
            fits = fits && left >= 0 && unpacked.size() + read <= limits.maxBytes();
            if (left < 0) {
                isFull = true;
                lose(name, Reason.TOO_LARGE, Detail.of(Detail.Kind.ARCHIVE_UNPACKS));
                return false;
            }
            if (fits) {
                unpacked.write(chunk, 0, read);
            } else {
                unpacked.reset();
            }
        }
        if (!fits) {
            lose(name, Reason.TOO_LARGE, Detail.of(Detail.Kind.MEMBER_UNPACKS, limits.maxBytes()));
            return true;
        }
        byte[] member = unpacked.toByteArray();
        String type = MediaTypes.detect(member, name, null);
        if (MediaTypes.reader(type) == MediaTypes.Reader.ARCHIVE) {
            open(name, member, type);
            return !isFull;
        }
        members.add(new SourceDocument(null, name, null, SuppliedMetadata.NONE, Content.of(member)));
        return true;
    }

    private void lose(String name, Reason reason, Detail detail) {
        lost.add(new Normalization.LostMember(name, reason, detail));
    }

    /// What archivers and file systems leave beside the files.
    private static boolean isFurniture(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.equals("Thumbs.db");
    }
}
