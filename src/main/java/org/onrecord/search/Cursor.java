package org.onrecord.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.onrecord.engine.EngineRequest.After;

/// Where a page ended, as an opaque word; holds a digest of the request that it belongs to.
record Cursor(int digest, After after) {
    private static final int HEAD = Integer.BYTES + Long.BYTES + Double.BYTES;

    String encode() {
        byte[] id = after.id().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + id.length);
        bytes.putInt(digest).putLong(after.snapshot()).putDouble(after.key()).put(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Empty if `text` was never a cursor.
    static Optional<Cursor> decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length <= HEAD) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int digest = buffer.getInt();
        long snapshot = buffer.getLong();
        double key = buffer.getDouble();
        String id = StandardCharsets.UTF_8.decode(buffer).toString();
        return Optional.of(new Cursor(digest, new After(snapshot, key, id)));
    }

    /// The same for requests that differ in their page alone.
    static int digest(SearchRequest request) {
        return (request.kind() + "\n" + request.q() + "\n" + new java.util.TreeMap<>(request.filters()) + "\n"
                        + request.page().sort() + "\n" + request.page().fold() + "\n"
                        + request.reading().expand() + request.reading().mode())
                .hashCode();
    }
}
