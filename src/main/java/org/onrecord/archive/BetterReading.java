package org.onrecord.archive;

import org.onrecord.document.AnnotatedDocument;

/// What a better annotator found in a document.
///
/// @param instead the annotations whose place it takes
/// @param found in the same text
public record BetterReading(StoredReading instead, AnnotatedDocument found) {
    public BetterReading {
        if (!found.document().id().equals(instead.id())) {
            throw new IllegalArgumentException(
                    "a reading of " + found.document().id() + " can't stand in for one of " + instead.id());
        }
    }
}
