package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.archive.Archive;
import org.onrecord.document.Content;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.SearchService;

/// `GET /api/v1/quotes.atom` and the like: every search as a feed, the newest first.
final class FeedRoutes {
    private static final String SIZE = "50";

    private final Archive archive;
    private final SearchService search;

    FeedRoutes(Archive archive, SearchService search) {
        this.archive = archive;
        this.search = search;
    }

    void feed(Context ctx, ResultKind kind) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(ctx.queryParamMap());
        parameters.putIfAbsent("sort", List.of("newest"));
        parameters.putIfAbsent("size", List.of(SIZE));
        JsonNode answer = SearchJson.answer(SearchRoutes.answered(search.search(kind, parameters)));
        String query = ctx.queryString() == null ? "" : ctx.queryString();
        String digest =
                Content.of(query.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16);
        String read = answer.at("/interpretation/read").asText();
        AtomFeed feed = AtomFeed.of(
                ctx,
                "urn:onrecord:" + kind.plural() + ":" + digest,
                "Onrecord: " + kind.plural() + (read.isEmpty() ? "" : " for " + read),
                Instant.EPOCH);
        for (JsonNode hit : answer.get("hits")) {
            Instant received = archive.received(hit.at("/article/id").asText()).orElse(Instant.EPOCH);
            feed.entry(hit, received);
        }
        feed.answer(ctx);
    }
}
