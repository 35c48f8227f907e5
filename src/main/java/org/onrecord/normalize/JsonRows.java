package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Parts a file of JSON lines into its rows, each a document; blank lines are skipped.
final class JsonRows {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private JsonRows() {}

    /// Whether the first thing in it can begin a row.
    static boolean beginsWithOne(byte[] bytes) {
        int at = behindMark(bytes);
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '{';
    }

    /// A row is named `!/line-7` behind the name of the file. Of what was told of the file, its source is true of every
    /// row.
    static Normalization read(SourceDocument source, NormalizerLimits.ContainerLimits limits) {
        byte[] bytes = source.content().toByteArray();
        SuppliedMetadata supplied = new SuppliedMetadata(null, source.supplied().source(), null, null, null);
        List<SourceDocument> members = new ArrayList<>();
        List<Normalization.LostMember> lost = new ArrayList<>();
        int line = 0;
        for (int at = behindMark(bytes); at < bytes.length && lost.isEmpty(); ) {
            line++;
            int end = end(bytes, at);
            byte[] row = Arrays.copyOfRange(bytes, at, end);
            at = end + 1;
            if (isBlank(row)) {
                continue;
            }
            String name = source.name() + ArchiveReader.INSIDE + "line-" + line;
            if (members.size() >= limits.maxMembers()) {
                lost.add(new Normalization.LostMember(
                        name,
                        Reason.TOO_LARGE,
                        Detail.of(Detail.Kind.TOO_MANY_MEMBERS, limits.maxMembers(), "line-" + line)));
            } else {
                members.add(new SourceDocument(JsonRow.id(row), name, Normalizer.JSON_ROW, supplied, Content.of(row)));
            }
        }
        return new Normalization.Container(members, lost);
    }

    private static int behindMark(byte[] bytes) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? length : 0;
    }

    private static int end(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] row) {
        for (byte each : row) {
            if (!isBlank(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }
}
