package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Parts an mbox file (RFC 4155) into its messages, which start with a line `From ` after a blank line.
final class Mailbox {
    private Mailbox() {}

    static Normalization read(SourceDocument source, NormalizerLimits.ContainerLimits limits) {
        byte[] bytes = source.content().toByteArray();
        List<SourceDocument> members = new ArrayList<>();
        List<Normalization.LostMember> lost = new ArrayList<>();
        List<Integer> starts = starts(bytes);
        for (int i = 0; i < starts.size(); i++) {
            String name = source.name() + ArchiveReader.INSIDE + "message-" + (i + 1) + ".eml";
            int end = i + 1 < starts.size() ? starts.get(i + 1) : bytes.length;
            byte[] message = Arrays.copyOfRange(bytes, afterLine(bytes, starts.get(i)), end);
            if (members.size() >= limits.maxMembers()) {
                lost.add(new Normalization.LostMember(
                        name, Reason.TOO_LARGE, Detail.of(Detail.Kind.TOO_MANY_MESSAGES, limits.maxMembers())));
            } else {
                members.add(new SourceDocument(
                        null, name, "message/rfc822", SuppliedMetadata.NONE, Content.of(unquoted(message))));
            }
        }
        return members.isEmpty()
                ? new Normalization.Rejected(Reason.EMPTY, Detail.of(Detail.Kind.NO_MESSAGES))
                : new Normalization.Container(members, lost);
    }

    private static List<Integer> starts(byte[] bytes) {
        List<Integer> starts = new ArrayList<>();
        boolean blankBefore = true;
        for (int at = 0; at < bytes.length; ) {
            int next = afterLine(bytes, at);
            if (blankBefore && startsWithFrom(bytes, at)) {
                starts.add(at);
            }
            blankBefore = bytes[at] == '\n' || bytes[at] == '\r';
            at = next;
        }
        return starts;
    }

    private static int afterLine(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(bytes.length, end + 1);
    }

    private static boolean startsWithFrom(byte[] bytes, int at) {
        byte[] from = {'F', 'r', 'o', 'm', ' '};
        return at + from.length <= bytes.length && Arrays.equals(bytes, at, at + from.length, from, 0, from.length);
    }

    /// Takes one `>` from lines of the form `>From `, `>>From `: the mailbox put it there.
    private static byte[] unquoted(byte[] message) {
        byte[] kept = new byte[message.length];
        int length = 0;
        for (int at = 0; at < message.length; ) {
            int next = afterLine(message, at);
            int marks = at;
            while (marks < next && message[marks] == '>') {
                marks++;
            }
            int from = marks > at && startsWithFrom(message, marks) ? at + 1 : at;
            System.arraycopy(message, from, kept, length, next - from);
            length += next - from;
            at = next;
        }
        return Arrays.copyOf(kept, length);
    }
}
