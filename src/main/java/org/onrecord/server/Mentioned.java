package org.onrecord.server;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.correction.Fix;
import org.onrecord.correction.Readings;
import org.onrecord.correction.Target;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.Quotation;
import org.onrecord.search.ArticleSource;
import org.onrecord.text.Span;

/// What an id names: a quote, a claim, or an article as a whole.
record Mentioned(
        String id,
        AnnotatedDocument article,
        @Nullable Quotation quote,
        @Nullable Claim claim) {
    /// `articleId-q254`, `articleId-c12`, `articleId-c12-injured`.
    private static final Pattern MENTION = Pattern.compile("(.+)-([qc])\\d+(-[a-z]+)?", Pattern.DOTALL);

    /// Empty if nothing has that id.
    static Optional<Mentioned> find(String id, ArticleSource articles) throws IOException {
        Matcher matcher = MENTION.matcher(id);
        Optional<AnnotatedDocument> around = matcher.matches() ? articles.find(matcher.group(1)) : Optional.empty();
        if (around.isPresent()) {
            for (Quotation quote : around.get().quotations()) {
                if (quote.id().equals(id)) {
                    return Optional.of(new Mentioned(id, around.get(), quote, null));
                }
            }
            for (Claim claim : around.get().claims()) {
                if (claim.id().equals(id)) {
                    return Optional.of(new Mentioned(id, around.get(), null, claim));
                }
            }
        }
        return articles.find(id).map(article -> new Mentioned(id, article, null, null));
    }

    /// The id of the article in which an id of a quote or claim says that it is; the id itself if it says nothing.
    static String article(String id) {
        Matcher matcher = MENTION.matcher(id);
        return matcher.matches() ? matcher.group(1) : id;
    }

    /// Whether an id of a quote or claim is one of a quote.
    static boolean isQuote(String id) {
        Matcher matcher = MENTION.matcher(id);
        return matcher.matches() && matcher.group(2).equals("q");
    }

    /// Null for an article.
    @Nullable
    Span span() {
        return quote != null ? quote.span() : claim != null ? claim.span() : null;
    }

    /// Null for an article.
    Target.@Nullable Passage passage() {
        Span span = span();
        return span == null
                ? null
                : new Target.Passage(
                        quote != null ? Target.Sort.QUOTE : Target.Sort.CLAIM,
                        id,
                        span,
                        span.of(article.document().text()));
    }

    /// That found it; null for an article.
    @Nullable
    String rule() {
        return quote != null
                ? quote.found().rule()
                : claim != null ? claim.found().rule() : null;
    }

    /// What stands where `fix` would write; null where there is nothing to compare.
    @Nullable
    Fix reading(Fix fix) {
        return quote != null
                ? Readings.of(quote, fix)
                : claim != null ? Readings.of(claim, fix) : Readings.of(article, fix);
    }
}
