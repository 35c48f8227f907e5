package org.onrecord.normalize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Parts a mail with documents attached into what was written and what was attached.
final class Mail {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Mail() {}

    /// Whether an attachment is worth being a document of its own: pictures of a signature are not.
    static boolean hasDocuments(ParserOutcome.Parsed mail) {
        return mail.attachments().stream()
                .anyMatch(attachment -> MediaTypes.reader(attachment.mediaType()) != MediaTypes.Reader.NONE);
    }

    /// All attachments, and before them the mail's own words as a JSON row, where it has any.
    static Normalization.Container parts(
            SourceDocument source, ArticleText text, Telling told, ParserOutcome.Parsed mail) {
        List<SourceDocument> members = new ArrayList<>();
        List<Normalization.LostMember> lost = new ArrayList<>();
        if (!text.stretches().isEmpty()) {
            members.add(message(source.name(), text, told));
        }
        for (ParserOutcome.Attachment attachment : mail.attachments()) {
            String name = source.name() + ArchiveReader.INSIDE + attachment.name();
            Content content = attachment.content();
            if (content == null) {
                lost.add(new Normalization.LostMember(name, Reason.DAMAGED, Detail.of(Detail.Kind.ATTACHMENT_LOST)));
            } else {
                members.add(new SourceDocument(null, name, attachment.mediaType(), SuppliedMetadata.NONE, content));
            }
        }
        return new Normalization.Container(members, lost);
    }

    private static SourceDocument message(String container, ArticleText text, Telling told) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("text", text.text());
        return new SourceDocument(
                null,
                container + ArchiveReader.INSIDE + "message",
                Normalizer.JSON_ROW,
                told.supplied(),
                Content.of(row.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
