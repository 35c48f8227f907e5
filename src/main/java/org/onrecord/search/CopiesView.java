package org.onrecord.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.Extract;

/// An article's near-copies, and what differs.
///
/// @param copies the first published first, without the article itself
/// @param all how many there are, those beyond the listed ones too
public record CopiesView(ArticleRef article, List<Copy> copies, int all) {
    public CopiesView {
        copies = List.copyOf(copies);
    }

    /// One near-copy.
    ///
    /// @param similarity share of the words of both that are the same, in order
    /// @param differences in the order of the texts; the first [#MOST] of them
    /// @param more whether there are others
    public record Copy(ArticleRef article, double similarity, List<Difference> differences, boolean more) {
        /// Most differences listed.
        public static final int MOST = 200;

        public Copy {
            differences = List.copyOf(differences);
        }
    }

    /// Words that are not the same.
    ///
    /// @param here in the article asked for; null where the copy puts something in
    /// @param there in the copy; null where it leaves something out
    public record Difference(
            @Nullable Extract here, @Nullable Extract there) {}
}
