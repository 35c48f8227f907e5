package org.onrecord.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.onrecord.document.Content;

/// The bytes of an original as every archive stores them: deflated where that saves at least an eighth.
public final class StoredBytes {
    private final byte[] bytes;
    private final boolean deflated;

    /// Takes what was stored.
    ///
    /// @param bytes not copied: from now on nobody changes them
    public StoredBytes(byte[] bytes, boolean deflated) {
        this.bytes = bytes;
        this.deflated = deflated;
    }

    /// What is stored; not a copy.
    public byte[] bytes() {
        return bytes;
    }

    public boolean deflated() {
        return deflated;
    }

    /// Deflates where it's worth it.
    public static StoredBytes of(Content content) {
        byte[] raw = content.toByteArray();
        ByteArrayOutputStream small = new ByteArrayOutputStream(raw.length / 2 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(small, deflater, 4096)) {
            out.write(raw);
        } catch (IOException e) {
            throw new IllegalStateException("a byte array takes all bytes", e);
        } finally {
            deflater.end();
        }
        return small.size() < raw.length - raw.length / 8
                ? new StoredBytes(small.toByteArray(), true)
                : new StoredBytes(raw, false);
    }

    /// The original.
    ///
    /// @throws IOException if they are damaged
    public Content content() throws IOException {
        if (!deflated) {
            return Content.of(bytes);
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Content.of(in.readAllBytes());
        }
    }
}
