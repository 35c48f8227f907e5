package org.onrecord.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineResponse;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.query.Parsed;
import org.onrecord.query.QueryParser;
import org.onrecord.schema.Dimension;
import org.onrecord.search.SearchResponse.Meant;
import org.onrecord.text.Span;

/// Finds what was probably meant by a query that finds next to nothing: words and names that the index does not have
/// are spelt as it has them.
final class Respelling {
    /// More results than these, and it was meant as typed.
    private static final int FEW = 2;

    private final Engine engine;
    private final String q;
    private final List<Change> changes = new ArrayList<>();

    Respelling(Engine engine, String q) {
        this.engine = engine;
        this.q = q;
    }

    private record Change(Span at, String to) {}

    /// Null unless another spelling finds more.
    ///
    /// @param typed the query before anything was added to it
    @Nullable
    Meant meant(Node typed, EngineRequest request, EngineResponse found, LocalDate today) throws IOException {
        if (found.total().results() > FEW || !found.complete() || request.page().after() != null) {
            return null;
        }
        walk(typed);
        if (changes.isEmpty()) {
            return null;
        }
        StringBuilder spelt = new StringBuilder(q);
        changes.sort(Comparator.comparing(Change::at).reversed());
        changes.forEach(change -> spelt.replace(change.at.start(), change.at.end(), change.to));
        if (!(QueryParser.parse(spelt.toString(), today) instanceof Parsed.Query query)) {
            return null;
        }
        EngineRequest other = new EngineRequest(
                request.kind(),
                query.root(),
                request.filters(),
                List.of(),
                new EngineRequest.Page(request.page().order(), 1, null));
        long total = engine.search(other).total().results();
        return total > found.total().results() ? new Meant(spelt.toString(), total) : null;
    }

    private void walk(Node node) throws IOException {
        switch (node) {
            case Node.And and -> all(and.nodes());
            case Node.Or or -> all(or.nodes());
            case Node.Near near -> all(near.nodes());
            case Node.In in -> walk(in.node());
            case Node.Text text -> walk(text.node());
            case Node.Word word -> change(word.at(), word.text(), engine.respellWord(word.text()));
            case Node.Value value -> name(value);
            // What is excluded is not what is looked for; patterns and phrases are meant as they stand.
            case Node.Not not -> {}
            case Node.All all -> {}
            case Node.Phrase phrase -> {}
            case Node.Wildcard wildcard -> {}
            case Node.Fuzzy fuzzy -> {}
        }
    }

    private void all(List<Node> nodes) throws IOException {
        for (Node node : nodes) {
            walk(node);
        }
    }

    private void name(Node.Value value) throws IOException {
        boolean isName = value.dimension().style() == Dimension.Style.NAME;
        if (isName
                && value.condition() instanceof Condition.Named named
                && engine.keys(value.dimension(), named).isEmpty()) {
            String near = engine.respellName(named.text());
            change(
                    value.at(),
                    named.text(),
                    near.isEmpty() ? "" : value.dimension().label() + ":\"" + near + '"');
        }
    }

    /// Changes the word where it stands in a stretch of the query, or all of the stretch if it is not found there.
    private void change(Span at, String from, String to) {
        if (!to.isEmpty()) {
            int inside = at.of(q).indexOf(from);
            boolean word = inside >= 0 && !to.contains(":");
            Span exact = word ? new Span(at.start() + inside, at.start() + inside + from.length()) : at;
            changes.add(new Change(exact, to));
        }
    }
}
