package org.onrecord.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.archive.Samples;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.normalize.Normalization;
import org.onrecord.normalize.Reason;

/// Reads a toy format in place of the real ones: what a document is stands in its first word.
///
/// `zip:` followed by texts parted by `|` is a container, `broken` is rejected, `lost` is a container with a lost
/// member, `hang` and `boom` make normalising and annotating throw; all else is its own text.
final class MadeUpSteps {
    static final Steps STEPS = new Steps(
            MadeUpSteps::normalize,
            document -> {
                if (document.text().startsWith("boom")) {
                    throw new IllegalStateException("no such harm");
                }
                return Samples.annotated(document, "v1");
            },
            "v1");

    private MadeUpSteps() {}

    private static Normalization normalize(SourceDocument source, String id) {
        String text = new String(source.content().toByteArray(), StandardCharsets.UTF_8);
        if (text.startsWith("zip:")) {
            List<SourceDocument> members = new ArrayList<>();
            for (String member : text.substring(4).split("\\|")) {
                members.add(Samples.source(null, member));
            }
            return new Normalization.Container(members, List.of());
        }
        if (text.startsWith("lost")) {
            return new Normalization.Container(
                    List.of(),
                    List.of(new Normalization.LostMember("in", Reason.ENCRYPTED, Detail.told("It needs a password."))));
        }
        if (text.startsWith("hang")) {
            throw new IllegalStateException();
        }
        return text.startsWith("broken")
                ? new Normalization.Rejected(Reason.DAMAGED, Detail.told("It ends too early."))
                : new Normalization.Normalized(Samples.normalized(id, text));
    }
}
