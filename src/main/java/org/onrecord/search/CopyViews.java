package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineHit;
import org.onrecord.search.CopiesView.Copy;
import org.onrecord.search.CopiesView.Difference;
import org.onrecord.search.Hit.Extract;
import org.onrecord.text.Span;

/// Makes a story's articles what goes out.
final class CopyViews {
    /// Articles compared.
    static final int MOST = 100;

    private CopyViews() {}

    /// @param articles of one story; empty if there is no such article
    static Optional<CopiesView> view(String id, List<EngineHit.Article> articles) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .map(asked -> {
                    List<Copy> copies = new ArrayList<>();
                    for (EngineHit.Article article : articles) {
                        if (!article.id().equals(id)) {
                            copies.add(copy(asked, article));
                        }
                    }
                    return new CopiesView(
                            HitViews.ref(asked),
                            copies,
                            Objects.requireNonNull(asked.copies(), "copies are looked up"));
                });
    }

    private static Copy copy(EngineHit.Article asked, EngineHit.Article article) {
        WordDiff diff = WordDiff.of(asked.text(), article.text());
        List<Difference> differences = diff.differences().stream()
                .limit(Copy.MOST)
                .map(each -> new Difference(extract(asked.text(), each.here()), extract(article.text(), each.there())))
                .toList();
        return new Copy(
                HitViews.ref(article),
                diff.similarity(),
                differences,
                diff.differences().size() > differences.size());
    }

    private static @Nullable Extract extract(String text, @Nullable Span span) {
        return span == null ? null : new Extract(span.of(text), span);
    }
}
