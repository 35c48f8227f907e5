package org.onrecord.annotate.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.document.PlaceMention;
import org.onrecord.text.TokenizedText;

/// Finds countries and places in whatever form a text names them.
public final class PlaceFinder {
    private PlaceFinder() {}

    /// Reads its gazetteer from the folder `index-config/`.
    public static PlaceFinder load(Path indexConfig) throws IOException {
        return new PlaceFinder();
    }

    /// Sorted, not overlapping.
    public List<PlaceMention> find(TokenizedText text) {
        return List.of();
    }
}
