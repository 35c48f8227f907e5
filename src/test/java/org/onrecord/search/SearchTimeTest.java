package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;

final class SearchTimeTest {
    @ParameterizedTest
    @CsvSource({"PT0S, 0, false", "PT1H, 1, true"})
    void whatTheTimeDidNotAllowIsTold(Duration most, long total, boolean exact, @TempDir Path folder)
            throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, "test", most)) {
            engine.apply(List.of(new IndexChange.Put(
                    new ArticleBuilder("quay")
                            .paragraph("The lanterns stay lit.")
                            .build(),
                    1)));
            engine.refresh();
            SearchService service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
            SearchResponse response = assertInstanceOf(
                    SearchResponse.class,
                    service.search(
                            ResultKind.ARTICLE, Map.of("q", List.of("lanterns"), "facets", List.of("source,speaker"))));
            assertEquals(new SearchResponse.Total(total, exact, total), response.total());
            assertEquals(
                    exact,
                    response.interpretation().notes().isEmpty(),
                    () -> response.interpretation().notes().toString());
            assertTrue(response.facets().containsKey("speaker"));
        }
    }
}
