package org.onrecord.annotate.casualty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.document.Claim;
import org.onrecord.document.DateMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Quotation;
import org.onrecord.text.TokenizedText;

/// Finds casualty claims.
public final class ClaimFinder {
    private ClaimFinder() {}

    /// Reads harm words, vague quantities and kinds of victims from the folder `index-config/`.
    public static ClaimFinder load(Path indexConfig) throws IOException {
        return new ClaimFinder();
    }

    /// Sorted by span.
    public List<Claim> find(NormalizedDocument document, TokenizedText text, Context context) {
        return List.of();
    }

    /// What the other finders found in the same text.
    public record Context(List<DateMention> dates, List<PlaceMention> places, List<Quotation> quotations) {}
}
