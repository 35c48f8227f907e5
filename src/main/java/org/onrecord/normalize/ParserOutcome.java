package org.onrecord.normalize;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;

/// How the parsing of a binary document in a forked process ended.
sealed interface ParserOutcome {
    /// It was parsed.
    ///
    /// @param mediaType as the parser knows it, without parameters
    /// @param xhtml its text with the structure that the parser knew
    /// @param metadata Tika's own names, each with its values
    /// @param truncated whether a limit or a fault cut the text short
    /// @param attachments of a mail, in order; empty for all other formats
    record Parsed(
            String mediaType,
            String xhtml,
            Map<String, List<String>> metadata,
            boolean truncated,
            List<Attachment> attachments)
            implements ParserOutcome {
        public Parsed {
            metadata = Map.copyOf(metadata);
            attachments = List.copyOf(attachments);
        }
    }

    /// It was not parsed.
    record Failed(Reason reason, Detail detail) implements ParserOutcome {}

    /// A file inside a mail.
    ///
    /// @param content null where the parser could not take it out
    record Attachment(
            String name, String mediaType, @Nullable Content content) {}
}
