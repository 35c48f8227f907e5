package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.search.Permalink;
import org.onrecord.text.Span;

/// `GET /api/v1/evidence/{id}`: one quote or claim with all that proves it.
final class EvidenceRoutes {
    /// Of the paragraph, on each side of the words.
    private static final int CONTEXT = 400;

    private final Archive archive;

    EvidenceRoutes(Archive archive) {
        this.archive = archive;
    }

    void evidence(Context ctx) throws IOException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        Evidence evidence = Evidence.find(id, archive);
        Answers.tagged(ctx, json(id, evidence));
    }

    private ObjectNode json(String id, Evidence evidence) throws IOException {
        Mentioned now = evidence.place().now();
        Span span = evidence.place().span();
        NormalizedDocument document = now.article().document();
        String link = link(now, span);
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", id);
        row.put("status", evidence.status().name().toLowerCase(Locale.ROOT));
        row.put("note", evidence.status().note());
        row.put("permalink", link);
        row.put("text", span == null ? null : span.of(document.text()));
        row.set("span", Pieces.orNull(span, Pieces::span));
        row.set("context", Pieces.orNull(span, one -> context(one, document)));
        row.set("quote", Pieces.orNull(now.quote(), quote -> ArticleJson.quote(now.article(), quote)));
        row.set("claim", Pieces.orNull(now.claim(), claim -> ArticleJson.claim(now.article(), claim)));
        row.set("article", article(now.article(), evidence.version()));
        boolean isRead = span != null && now.span() != null;
        Citation citation = isRead ? new Citation(now, String.valueOf(link)) : null;
        row.put("citation", citation == null ? null : citation.plain());
        row.set("claimReview", Pieces.orNull(citation, Citation::claimReview));
        return row;
    }

    /// The link that proves what stands there now; null where no quote or claim does.
    private static @Nullable String link(Mentioned now, @Nullable Span span) {
        Span own = now.span();
        NormalizedDocument document = now.article().document();
        return span == null || own == null
                ? null
                : path(Permalink.of(now.id(), own, document.text(), document.contentHash()));
    }

    static String path(Permalink link) {
        return Permalink.PATH
                + URLEncoder.encode(link.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// @param version whose bytes were asked for; null where it is the latest
    private ObjectNode article(AnnotatedDocument article, @Nullable Integer version) throws IOException {
        NormalizedDocument document = article.document();
        ArticleMetadata metadata = document.metadata();
        String path = "/api/v1/articles/"
                + URLEncoder.encode(document.id(), StandardCharsets.UTF_8).replace("+", "%20");
        ObjectNode row = ArticleJson.head(article);
        row.put("author", metadata.author());
        row.put("mediaType", document.mediaType());
        row.put("contentHash", document.contentHash());
        row.put("annotator", article.annotator());
        row.put(
                "received",
                archive.received(document.id()).map(Instant::toString).orElse(null));
        row.put("original", path + "/original" + (version == null ? "" : "?version=" + version));
        return row;
    }

    private static ObjectNode context(Span span, NormalizedDocument document) {
        String text = document.text();
        Span around = around(span, document.blocks());
        int start = Math.max(around.start(), span.start() - CONTEXT);
        int end = Math.min(around.end(), span.end() + CONTEXT);
        while (start > around.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (end < around.end() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return Pieces.JSON
                .objectNode()
                .put("text", text.substring(start, end))
                .put("start", start)
                .set("marks", Pieces.spans(List.of(span)));
    }

    /// The blocks in which the words stand.
    private static Span around(Span span, List<Block> blocks) {
        Span around = span;
        for (Block block : blocks) {
            if (block.span().overlaps(span)) {
                around = around.cover(block.span());
            }
        }
        return around;
    }
}
