package org.onrecord.search;

import java.util.List;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.text.Span;

/// A whole article, opened from a search.
///
/// @param article with all that was found in it
/// @param marks what the search matches in it, sorted, not overlapping; empty without a search
public record ArticleView(AnnotatedDocument article, List<Span> marks) {
    public ArticleView {
        marks = List.copyOf(marks);
    }
}
