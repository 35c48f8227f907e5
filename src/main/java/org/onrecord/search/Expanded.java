package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineResponse;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.search.SearchResponse.Expansion;
import org.onrecord.text.Span;

/// What the words of a query stand for, and where in it they are.
final class Expanded {
    /// Words whose forms are told.
    private static final int WORDS = 12;

    /// Forms of each.
    private static final int FORMS = 8;

    private final Map<String, Span> words = new LinkedHashMap<>();
    private final Map<String, Typed> others = new HashMap<>();

    private static final Typed FILTER = new Typed(Expansion.Kind.NAME, null);

    private record Typed(Expansion.Kind kind, @Nullable Span at) {}

    Expanded(Node query) {
        walk(query);
    }

    /// Names and patterns.
    List<Expansion> of(List<EngineResponse.Expansion> found) {
        List<Expansion> expanded = new ArrayList<>();
        for (EngineResponse.Expansion expansion : found) {
            List<String> to = new ArrayList<>(expansion.to());
            if (expansion.all() > to.size()) {
                to.add("and " + (expansion.all() - to.size()) + " more");
            }
            Typed typed = others.getOrDefault(expansion.from(), FILTER);
            expanded.add(new Expansion(typed.kind, expansion.from(), to, typed.at));
        }
        return expanded;
    }

    /// Words that are found in other forms, too.
    List<Expansion> forms(Engine engine) throws IOException {
        List<Expansion> forms = new ArrayList<>();
        for (Map.Entry<String, Span> word : words.entrySet()) {
            List<String> found = forms.size() < WORDS ? engine.forms(word.getKey(), FORMS) : List.of();
            if (!found.isEmpty()) {
                forms.add(new Expansion(Expansion.Kind.FORMS, word.getKey(), found, word.getValue()));
            }
        }
        return forms;
    }

    private void pattern(String from, Span at) {
        others.putIfAbsent(from, new Typed(Expansion.Kind.PATTERN, at));
    }

    private void walk(Node node) {
        switch (node) {
            case Node.And and -> and.nodes().forEach(this::walk);
            case Node.Or or -> or.nodes().forEach(this::walk);
            case Node.Near near -> near.nodes().forEach(this::walk);
            case Node.Not not -> walk(not.node());
            case Node.In in -> walk(in.node());
            case Node.Text text -> walk(text.node());
            case Node.Word word -> words.putIfAbsent(word.text(), word.at());
            case Node.Wildcard wildcard -> pattern(wildcard.pattern(), wildcard.at());
            case Node.Fuzzy fuzzy -> pattern(fuzzy.text() + "~" + fuzzy.edits(), fuzzy.at());
            case Node.Value value -> {
                if (value.condition() instanceof Condition.Named named) {
                    others.putIfAbsent(named.text(), new Typed(Expansion.Kind.NAME, value.at()));
                }
            }
            case Node.Phrase phrase -> {}
            case Node.All all -> {}
        }
    }
}
