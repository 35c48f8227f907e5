package org.onrecord.annotate.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.DateMention;
import org.onrecord.text.TokenizedText;

/// Finds date expressions and works out which day they mean.
public final class DateFinder {
    /// Sorted, not overlapping.
    ///
    /// @param creation the document creation time that relative expressions count from; null where it is unknown
    public List<DateMention> find(TokenizedText text, @Nullable LocalDate creation) {
        return List.of();
    }
}
