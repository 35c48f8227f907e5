package org.onrecord.annotate.speaker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.document.Attribution;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Quotation;
import org.onrecord.text.TokenizedText;

/// Tells who is meant by the source of each attribution, within the article.
public final class SpeakerFinder {
    private SpeakerFinder() {}

    /// Reads titles, roles and known variants of names from the folder `index-config/`.
    public static SpeakerFinder load(Path indexConfig) throws IOException {
        return new SpeakerFinder();
    }

    /// One quotation an attribution, in the same order.
    public List<Quotation> find(
            NormalizedDocument document,
            TokenizedText text,
            List<Attribution> attributions,
            List<PlaceMention> places) {
        return List.of();
    }
}
