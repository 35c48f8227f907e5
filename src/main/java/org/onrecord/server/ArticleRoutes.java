package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.onrecord.archive.Archive;
import org.onrecord.document.SourceDocument;
import org.onrecord.search.ArticleView;
import org.onrecord.search.SearchService;

/// `GET /api/v1/articles/{id}`, `/articles/{id}/copies` and `/articles/{id}/original`.
final class ArticleRoutes {
    private final Archive archive;
    private final SearchService search;

    ArticleRoutes(Archive archive, SearchService search) {
        this.archive = archive;
        this.search = search;
    }

    void article(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, "q");
        String q = parameters.text("q");
        parameters.check();
        String id = ctx.pathParam("id");
        Optional<ArticleView> article = search.article(id, q == null ? "" : q);
        if (article.isEmpty()) {
            throw ProblemException.notFound("There is no article '" + id + "'.");
        }
        Answers.tagged(ctx, ArticleJson.of(article.get()));
    }

    void copies(Context ctx) throws IOException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        Answers.json(
                ctx,
                CopiesJson.of(search.copies(id)
                        .orElseThrow(() -> ProblemException.notFound("There is no article '" + id + "'."))));
    }

    /// The bytes as they came in, to be saved and never to be shown by the browser: they are strangers' bytes.
    void original(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, "version");
        int version = parameters.number("version", 1, Integer.MAX_VALUE, 0);
        parameters.check();
        String id = ctx.pathParam("id");
        Optional<SourceDocument> found = version == 0 ? archive.original(id) : archive.original(id, version);
        if (found.isEmpty()) {
            throw ProblemException.notFound(
                    version == 0
                            ? "There is no document '" + id + "'."
                            : "There is no version " + version + " of a document '" + id + "'.");
        }
        SourceDocument original = found.get();
        String tag = "\"" + original.content().sha256() + "\"";
        ctx.header("Content-Disposition", disposition(original.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-cache")
                .header("ETag", tag)
                .header(
                        "Repr-Digest",
                        Answers.digest(
                                HexFormat.of().parseHex(original.content().sha256())));
        if (Answers.matches(ctx, tag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.disableCompression();
        ctx.result(original.content().openStream()).contentType("application/octet-stream");
    }

    /// RFC 6266: a plain name for old clients, the true one beside it.
    private static String disposition(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.isBlank() ? "document" : last;
        String plain = shown.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String coded = URLEncoder.encode(shown, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
    }
}
