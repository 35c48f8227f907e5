package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.engine.Engine;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.search.SearchRequest.Expand;
import org.onrecord.search.SearchResponse.Expansion;
import org.onrecord.text.Span;

/// Adds to the words of a query the other spellings of names and the words that mean the same, and tells which. Words
/// in quotation marks, patterns and what NEAR joins stand for themselves.
final class Expanding {
    /// Longest name or expression, in words.
    private static final int LONGEST = 5;

    /// Most ways in which one is searched beside the typed one.
    private static final int MOST = 16;

    private final Equivalents equivalents;
    private final Engine engine;
    private final boolean names;
    private final boolean synonyms;
    private final List<Expansion> added = new ArrayList<>();

    Expanding(Equivalents equivalents, Engine engine, Expand expand) {
        this.equivalents = equivalents;
        this.engine = engine;
        names = expand == Expand.ALL || expand == Expand.NAMES;
        synonyms = expand == Expand.ALL || expand == Expand.SYNONYMS;
    }

    /// What stands for more than it says, in the order of the query.
    List<Expansion> added() {
        return added;
    }

    Node expand(Node node) throws IOException {
        return switch (node) {
            case Node.And and -> {
                List<Node> nodes = sequence(and.nodes());
                yield nodes.size() == 1 ? nodes.getFirst() : new Node.And(nodes);
            }
            case Node.Or or -> new Node.Or(each(or.nodes()));
            case Node.Not not -> new Node.Not(expand(not.node()));
            case Node.In in -> new Node.In(in.kind(), expand(in.node()));
            case Node.Text text -> new Node.Text(text.field(), expand(text.node()));
            case Node.Word word -> words(List.of(word));
            case Node.Value value -> value(value);
            case Node.All all -> all;
            case Node.Phrase phrase -> phrase;
            case Node.Wildcard wildcard -> wildcard;
            case Node.Fuzzy fuzzy -> fuzzy;
            case Node.Near near -> near;
        };
    }

    /// Who is chosen by a spelling that the curated list has, though perhaps no article, is chosen by id, too; a
    /// country
    /// by any of its names, in whatever way words are searched.
    List<Condition> also(Dimension dimension, Condition condition) {
        String key = condition instanceof Condition.Named named ? key(dimension, named.text()) : "";
        return key.isEmpty() ? List.of() : List.of(new Condition.Named(key));
    }

    private String key(Dimension dimension, String typed) {
        if (dimension == Dimension.COUNTRY) {
            return equivalents.country(typed);
        }
        return names && dimension.style() == Dimension.Style.NAME
                ? equivalents.name(typed).id()
                : "";
    }

    private List<Node> each(List<Node> nodes) throws IOException {
        List<Node> expanded = new ArrayList<>();
        for (Node node : nodes) {
            expanded.add(expand(node));
        }
        return expanded;
    }

    /// Words beside each other may be one name: the longest that is known.
    private List<Node> sequence(List<Node> nodes) throws IOException {
        List<Node> expanded = new ArrayList<>();
        int at = 0;
        while (at < nodes.size()) {
            int length = words(nodes, at).size();
            Node found = null;
            while (found == null && length > 1) {
                Node joined = words(words(nodes, at).subList(0, length));
                found = joined instanceof Node.Or ? joined : null;
                length -= found == null ? 1 : 0;
            }
            expanded.add(found == null ? expand(nodes.get(at)) : found);
            at += Math.max(1, length);
        }
        return expanded;
    }

    private static List<Node.Word> words(List<Node> nodes, int from) {
        List<Node.Word> words = new ArrayList<>();
        for (int i = from; i < nodes.size() && i < from + LONGEST && nodes.get(i) instanceof Node.Word word; i++) {
            words.add(word);
        }
        return words;
    }

    /// As typed, or in one of the other ways; as typed alone where there is none.
    private Node words(List<Node.Word> words) throws IOException {
        String typed = String.join(" ", words.stream().map(Node.Word::text).toList());
        Span at = words.getFirst().at().cover(words.getLast().at());
        Set<String> others = new LinkedHashSet<>();
        add(others, new Expansion(Expansion.Kind.SPELLINGS, typed, spellings(typed), at));
        List<String> same = synonyms ? equivalents.synonyms(typed).others(typed) : List.of();
        add(others, new Expansion(Expansion.Kind.SYNONYMS, typed, same, at));
        Node own = words.size() == 1 ? words.getFirst() : new Node.And(List.copyOf(words));
        if (others.isEmpty()) {
            return own;
        }
        List<Node> any = new ArrayList<>();
        any.add(own);
        others.forEach(other -> any.add(new Node.Word(other, at)));
        return new Node.Or(any);
    }

    private void add(Set<String> others, Expansion expansion) {
        if (!expansion.to().isEmpty()) {
            others.addAll(expansion.to());
            added.add(expansion);
        }
    }

    private List<String> spellings(String typed) throws IOException {
        if (!names) {
            return List.of();
        }
        Set<String> all = new LinkedHashSet<>(equivalents.name(typed).others(typed));
        if (typed.indexOf(' ') > 0) {
            all.addAll(engine.spellings(typed));
        }
        return all.stream().limit(MOST).toList();
    }

    private Node value(Node.Value value) {
        List<Condition> also = also(value.dimension(), value.condition());
        if (also.isEmpty()) {
            return value;
        }
        return new Node.Or(List.of(value, new Node.Value(value.dimension(), also.getFirst(), value.at())));
    }
}
