package org.onrecord.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.document.Attribution;
import org.onrecord.engine.EngineRequest.Near;
import org.onrecord.engine.EngineRequest.Order;
import org.onrecord.engine.EngineRequest.Page;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.query.Parsed;
import org.onrecord.query.QueryParser;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// What every engine must do with meanings.
public abstract class MeaningContract {
    private Engine engine;

    /// Opens the index of this test.
    protected abstract Engine open() throws IOException;

    @BeforeEach
    final void openEngine() throws IOException {
        engine = open();
        engine.apply(List.of(
                put("a", "The boat went down", "Ada Sample", "ferry:1", 1),
                put("b", "Our vessel sank in the rain", "Ben Sample", "ferry:4 rain:3", 2),
                put("c", "Loaves cost more", "Ada Sample", "bread:1", 3),
                put("d", "The ferry of bread", "Ben Sample", "bread:4 ferry:3", 4),
                new IndexChange.Put(article("e", "The ferry is late", "Ada Sample"), 5)));
        engine.refresh();
    }

    @AfterEach
    final void closeEngine() throws IOException {
        engine.close();
    }

    private static org.onrecord.document.AnnotatedDocument article(String id, String text, String speaker) {
        return new ArticleBuilder(id)
                .paragraph(text)
                .quote(text, speaker, Attribution.Type.DIRECT, null)
                .build();
    }

    private static IndexChange put(String id, String text, String speaker, String shares, long sequence) {
        return new IndexChange.Put(article(id, text, speaker), Map.of(id + "-q0", MadeUpMeaning.of(shares)), sequence);
    }

    private static Node read(String q) {
        return ((Parsed.Query) QueryParser.parse(q, LocalDate.EPOCH)).root();
    }

    private static Near near(String shares, @Nullable String words) {
        return new Near(MadeUpMeaning.of(shares), 0.5f, "en", words == null ? null : read(words));
    }

    private static EngineRequest request(String q, Near near, Page page) {
        return new EngineRequest(ResultKind.QUOTE, read(q), Map.of(), List.of(), page, near);
    }

    private EngineResponse find(String q, Near near) throws IOException {
        return engine.search(request(q, near, new Page(Order.RELEVANCE, 100, null)));
    }

    private static String told(EngineResponse found) {
        return found.hits().stream()
                .map(hit -> hit.article().id()
                        + (hit.found() != null && hit.found().byWords() ? "w" : "")
                        + (hit.found() == null || hit.found().likeness() == null
                                ? ""
                                : Math.round(hit.found().likeness() * 10)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void allThatIsNearIsFoundTheNearestFirst() throws IOException {
        assertEquals("a10 b8 d6", told(find("", near("ferry:1", null))));
        assertEquals("c10 d8", told(find("", near("bread:1", null))));
        assertEquals("", told(find("", near("vote:1", null))));
        EngineResponse found = find("", near("ferry:1", null));
        assertEquals(3, found.total().results());
        assertEquals(new EngineResponse.Coverage(4, 5), found.coverage());
        assertEquals(1, found.hits().getFirst().score(), 0.01);
    }

    @Test
    void conditionsHold() throws IOException {
        assertEquals("b8 d6", told(find("speaker:ben-sample", near("ferry:1", null))));
        assertEquals("a10", told(find("\"went down\"", near("ferry:1", null))));
        assertEquals("a10 d6", told(find("-vessel", near("ferry:1", null))));
        Condition ben = new Condition.Named("ben-sample");
        EngineResponse found = engine.search(new EngineRequest(
                ResultKind.QUOTE,
                new Node.All(),
                Map.of(Dimension.SPEAKER, new EngineRequest.Selection(List.of(ben), List.of())),
                List.of(new EngineRequest.FacetSpec(Dimension.SPEAKER, 10)),
                new Page(Order.RELEVANCE, 10, null),
                near("ferry:1", null)));
        assertEquals("b8 d6", told(found));
        FacetCounts.Values speakers =
                assertInstanceOf(FacetCounts.Values.class, found.facets().get(Dimension.SPEAKER));
        assertEquals(
                "ben-sample 2, ada-sample 1",
                speakers.values().stream()
                        .map(value -> value.key() + " " + value.count().results())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void whatBothListsHaveComesFirst() throws IOException {
        assertEquals("dw6 a10 b8 ew", told(find("", near("ferry:1", "ferry"))));
        assertEquals("dw6", told(find("speaker:ben-sample bread", near("ferry:1", "ferry"))));
        EngineResponse found = find("", near("bread:1", "cost"));
        assertEquals("cw10 d8", told(found));
        assertEquals(1, found.hits().getFirst().passages().getFirst().marks().size());
        assertEquals(List.of(), found.hits().getLast().passages().getFirst().marks());
        assertEquals(1.0 / 61 + 1.0 / 61, found.hits().getFirst().score(), 1e-6);
        assertEquals(1.0 / 62, found.hits().getLast().score(), 1e-6);
    }

    @Test
    void otherOrdersHoldToo() throws IOException {
        for (Near near : List.of(near("ferry:1", null), near("ferry:1", "ferry"))) {
            for (Order order : List.of(Order.NEWEST, Order.OLDEST, Order.SAID, Order.RECENT)) {
                EngineResponse found = engine.search(request("", near, new Page(order, 100, null)));
                assertEquals(near.words() == null ? 3 : 4, found.hits().size());
            }
        }
    }

    @Test
    void pagesFollowEachOtherThoughTheIndexChanges() throws IOException {
        List<IndexChange> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            // Three of each are alike, and are told apart by their ids.
            String shares = "vote:10 school:" + i / 3;
            many.add(put("m" + i, i % 4 == 0 ? "Ballots count" : "Polls opened", "Cy Sample", shares, 10 + i));
        }
        engine.apply(many);
        engine.refresh();
        for (Near near : List.of(near("vote:1", null), near("vote:1", "ballots"))) {
            String whole = told(find("", near));
            assertEquals(30, whole.split(" ").length);
            List<String> pages = new ArrayList<>();
            EngineRequest next = request("", near, new Page(Order.RELEVANCE, 7, null));
            while (next != null) {
                EngineResponse page = engine.search(next);
                pages.add(told(page));
                EngineHit last = page.hits().getLast();
                next = page.more()
                        ? request(
                                "",
                                near,
                                new Page(
                                        Order.RELEVANCE,
                                        7,
                                        new EngineRequest.After(page.snapshot(), last.key(), last.id())))
                        : null;
                engine.apply(List.of(put("new" + pages.size(), "Ballots again", "Cy Sample", "vote:1", 50)));
                engine.refresh();
            }
            assertEquals(whole, String.join(" ", pages));
            List<String> all = new ArrayList<>();
            for (int i = 1; i <= pages.size(); i++) {
                engine.apply(List.of(new IndexChange.Delete("new" + i, 60)));
            }
            engine.refresh();
            engine.all(request("", near, new Page(Order.RELEVANCE, 8, null)), page -> all.add(told(page)));
            assertEquals(whole, String.join(" ", all));
        }
    }

    @Test
    void whatIsReplacedOrDeletedIsNotFound() throws IOException {
        engine.apply(List.of(
                new IndexChange.Delete("a", 6),
                new IndexChange.Put(article("b", "The hull broke", "Ben Sample"), 7),
                put("e", "The ferry is late", "Ada Sample", "ferry:1", 8)));
        engine.refresh();
        EngineResponse found = find("", near("ferry:1", null));
        assertEquals("e10 d6", told(found));
        assertEquals(new EngineResponse.Coverage(3, 4), found.coverage());
    }

    @Test
    void meaningsOfTwoModelsAreNotCompared() throws IOException {
        Near other = new Near(
                new org.onrecord.document.Meaning(
                        "other", MadeUpMeaning.of("ferry:1").numbers()),
                0.5f,
                "en",
                null);
        EngineResponse found = find("", other);
        assertEquals("", told(found));
        assertEquals(new EngineResponse.Coverage(0, 5), found.coverage());
    }

    @Test
    void aSearchByWordsTellsNothingOfMeaning() throws IOException {
        EngineResponse found = engine.search(new EngineRequest(
                ResultKind.QUOTE, read("ferry"), Map.of(), List.of(), new Page(Order.RELEVANCE, 10, null)));
        assertEquals(2, found.hits().size());
        assertNull(found.coverage());
        assertNull(found.hits().getFirst().found());
    }

    @Test
    void anEmptyIndexAnswers() throws IOException {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            engine.apply(List.of(new IndexChange.Delete(id, 9)));
        }
        engine.refresh();
        assertEquals("", told(find("", near("ferry:1", "ferry"))));
    }
}
