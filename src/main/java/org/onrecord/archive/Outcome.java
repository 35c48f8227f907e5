package org.onrecord.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;

/// How a piece of [Work] ended.
public sealed interface Outcome {
    long ticket();

    /// It was read: from now on a search may find it.
    ///
    /// @param read the text as normalised, which later annotators read again
    /// @param found what is found now; its text is that of `read`
    record Annotated(long ticket, NormalizedDocument read, AnnotatedDocument found) implements Outcome {}

    /// It could not be read, for a reason that stands in the ledger.
    ///
    /// @param reason a stable lower-case label: `encrypted`, `annotation-failed`
    /// @param detail what the ledger says beside it
    /// @param document its text, where it got that far
    record Failed(
            long ticket,
            String reason,
            Detail detail,
            @Nullable NormalizedDocument document) implements Outcome {}

    /// It holds other documents, which are received in its stead; those that can't be taken out of it included.
    record Expanded(long ticket, List<Arrival> members) implements Outcome {
        public Expanded {
            members = List.copyOf(members);
        }
    }
}
