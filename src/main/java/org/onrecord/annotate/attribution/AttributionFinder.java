package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.document.Attribution;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.text.TokenizedText;

/// Finds reported speech: source, cue and content.
public final class AttributionFinder {
    private AttributionFinder() {}

    /// Reads reporting verbs and the tagger's model from the folder `index-config/`.
    public static AttributionFinder load(Path indexConfig) throws IOException {
        return new AttributionFinder();
    }

    /// Sorted by content.
    public List<Attribution> find(NormalizedDocument document, TokenizedText text) {
        return List.of();
    }
}
