package org.onrecord.normalize;

import java.util.List;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;

/// How the normalising of one document ended. All three are expected endings; none is an error of the service.
public sealed interface Normalization {
    /// It was read.
    record Normalized(NormalizedDocument document) implements Normalization {}

    /// It holds documents rather than being one: an archive, a mailbox, a mail with documents attached, JSON
    /// lines.
    ///
    /// @param members to be taken in as documents of their own, in the container's order; only a JSON row can bring its
    ///     own id. A member is named container name + `!/` + its path. May be containers themselves
    /// @param lost what stands in the container but could not be taken out of it; members and lost together are all
    ///     it holds
    record Container(List<SourceDocument> members, List<LostMember> lost) implements Normalization {
        public Container {
            members = List.copyOf(members);
            lost = List.copyOf(lost);
        }
    }

    /// It could not be read.
    ///
    /// @param detail for the ledger; no stack trace
    record Rejected(Reason reason, Detail detail) implements Normalization {}

    /// A member that could not be taken out of its container.
    ///
    /// @param name container name + `!/` + path
    record LostMember(String name, Reason reason, Detail detail) {}
}
