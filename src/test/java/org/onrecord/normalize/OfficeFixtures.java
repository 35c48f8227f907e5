package org.onrecord.normalize;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Documents in Microsoft's older container format.
final class OfficeFixtures {
    /// 1601-01-01, from which Outlook counts hundreds of nanoseconds.
    private static final Instant OUTLOOK_EPOCH = Instant.parse("1601-01-01T00:00:00Z");

    private static final int WRITABLE = 6;

    private OfficeFixtures() {}

    /// A Word 97 file that says [Fixtures#SENTENCE]: the frame is that of `test.doc` in Apache Tika's tests
    /// (Apache-2.0), with its text replaced by means of Apache POI, which can't write such a file from nothing.
    static byte[] doc() throws IOException {
        try (InputStream file = OfficeFixtures.class.getResourceAsStream("word97.doc")) {
            if (file == null) {
                throw new IOException("word97.doc is missing from the class path");
            }
            return file.readAllBytes();
        }
    }

    static byte[] encryptedDocx(byte[] docx, String password) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream encrypted = encryptor.getDataStream(file)) {
                encrypted.write(docx);
            }
            return bytes(file);
        }
    }

    /// An Outlook message with one attachment; none where `attachment` is empty.
    static byte[] msg(String subject, String text, Instant sent, String name, byte[] attachment) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            root.createDirectory("__nameid_version1.0");
            write(
                    root,
                    Map.of(
                            0x001A,
                            "IPM.Note",
                            0x0037,
                            subject,
                            0x1000,
                            text,
                            0x0C1A,
                            "Desk",
                            0x0C1F,
                            "desk@velmara.example"));
            ByteBuffer properties = ByteBuffer.allocate(32 + 16).order(ByteOrder.LITTLE_ENDIAN);
            properties.position(32);
            properties.putInt(0x0039_0040).putInt(WRITABLE).putLong(hundredNanos(sent));
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(properties.array()));
            if (attachment.length > 0) {
                DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
                write(attached, Map.of(0x3707, name));
                attached.createDocument("__substg1.0_37010102", new ByteArrayInputStream(attachment));
                attached.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            }
            return bytes(file);
        }
    }

    private static void write(DirectoryEntry folder, Map<Integer, String> properties) throws IOException {
        for (Map.Entry<Integer, String> property : properties.entrySet()) {
            folder.createDocument(
                    String.format(Locale.ROOT, "__substg1.0_%04X001F", property.getKey()),
                    new ByteArrayInputStream(property.getValue().getBytes(UTF_16LE)));
        }
    }

    private static long hundredNanos(Instant instant) {
        return (instant.getEpochSecond() - OUTLOOK_EPOCH.getEpochSecond()) * 10_000_000L;
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
