package org.onrecord.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Detail;

/// One sighting of a document.
///
/// @param number of the row, strictly increasing with time
/// @param id the document's; null for an arrival that could not be read
/// @param sighting what came, and when
/// @param standing where it is now
public record LedgerRow(long number, @Nullable String id, Sighting sighting, Standing standing) {
    /// What came, and when.
    ///
    /// @param name as the sender knows it
    /// @param mediaType as declared by the sender; null where nothing was declared
    /// @param size in bytes
    /// @param sha256 of the bytes, 64 hexadecimal digits; null for an arrival that could not be read
    /// @param container id of the container it came in; null if it came by itself
    public record Sighting(
            String name,
            Instant received,
            @Nullable String mediaType,
            long size,
            @Nullable String sha256,
            @Nullable String container,
            @Nullable String job) {}

    /// Where it is now.
    ///
    /// @param version of the document, from 1; 0 for an arrival that could not be read
    /// @param reason stable label of a failure; null otherwise
    /// @param detail null if there is nothing to say
    /// @param truncated whether a limit cut the text short
    /// @param annotator fingerprint of who read it; null where nobody has
    public record Standing(
            DocumentState state,
            int version,
            @Nullable String reason,
            @Nullable Detail detail,
            boolean truncated,
            @Nullable String annotator) {}
}
