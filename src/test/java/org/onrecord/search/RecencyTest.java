package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.document.Attribution;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;

/// What comes first: the better answer, or of answers about as good the newer.
final class RecencyTest {
    @TempDir
    private Path folder;

    private static List<Hit> hits(SearchService service, String q, String sort) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Map<String, List<String>> page = new LinkedHashMap<>(
                Map.of("q", List.of(q), "sort", List.of(sort), "size", List.of("2"), "cursor", List.of("")));
        String cursor = "";
        while (cursor != null) {
            page.put("cursor", List.of(cursor));
            SearchResponse response = assertInstanceOf(SearchResponse.class, service.search(ResultKind.ARTICLE, page));
            hits.addAll(response.hits());
            cursor = response.next();
        }
        return hits;
    }

    private static String ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).collect(Collectors.joining(" "));
    }

    private void index(LuceneEngine engine, List<ArticleBuilder> articles) throws IOException {
        List<IndexChange> changes = new ArrayList<>();
        for (ArticleBuilder article : articles) {
            changes.add(new IndexChange.Put(article.build(), changes.size() + 1));
        }
        engine.apply(changes);
        engine.refresh();
    }

    @Test
    void newerArticlesComeFirstAmongThoseThatAnswerAsWell() throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, "test")) {
            List<ArticleBuilder> articles = new ArrayList<>();
            // One date in a thousand may be wrong: it makes nothing else old.
            for (int i = 0; i < 1100; i++) {
                articles.add(
                        new ArticleBuilder("other" + i).published("2020-10-01").paragraph("Nothing to see here."));
            }
            articles.add(new ArticleBuilder("wrong").published("2099-01-01").paragraph("A print shop shut."));
            articles.add(new ArticleBuilder("old").published("2018-10-01").paragraph("The ferry, the ferry, it sank."));
            articles.add(new ArticleBuilder("new").published("2020-09-30").paragraph("The ferry sank, as one saw."));
            articles.add(new ArticleBuilder("undated").paragraph("The ferry sank, and that is that."));
            index(engine, articles);
            SearchService service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
            assertEquals("old", hits(service, "ferry", "relevance").getFirst().id());
            assertEquals("new old undated", ids(hits(service, "ferry", "recent")));
            List<Hit> plain = hits(service, "ferry", "relevance");
            List<Hit> fresh = hits(service, "ferry", "recent");
            double day = 0.25 + 0.75 * Math.pow(2, -1 / 90.0);
            double twoYears = 0.25 + 0.75 * Math.pow(2, -731 / 90.0);
            assertEquals(score(plain, "new") * day, score(fresh, "new"), 1e-4);
            assertEquals(score(plain, "old") * twoYears, score(fresh, "old"), 1e-4);
            assertEquals(score(plain, "undated") * 0.25, score(fresh, "undated"), 1e-4);
        }
    }

    private static float score(List<Hit> hits, String id) {
        Hit hit = hits.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return Objects.requireNonNull(hit.score());
    }

    @Test
    void aWordThatIsSaidCountsMoreThanOneBesideAQuote() throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, "test")) {
            index(
                    engine,
                    List.of(
                            new ArticleBuilder("beside").paragraph("The ferry sank. “Nobody came,” she said."),
                            new ArticleBuilder("said")
                                    .paragraph("Nobody came. “The ferry sank,” she said.")
                                    .quote("The ferry sank", "Ada Sample", Attribution.Type.DIRECT, null)));
            SearchService service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
            List<Hit> found = hits(service, "ferry", "relevance");
            assertEquals("said beside", ids(found));
            assertTrue(score(found, "said") > score(found, "beside"));
        }
    }
}
