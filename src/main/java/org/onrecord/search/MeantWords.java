package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.query.Node;
import org.onrecord.text.Span;

/// A query in two: plain words, which a search by meaning takes for a text, and all else, which stays a condition:
/// phrases, patterns, what NEAR joins, what is excluded, fields.
///
/// @param words joined as in the query; null if there are none
/// @param conditions everything if there are none
/// @param text the words as typed, one blank between two
record MeantWords(@Nullable Node words, Node conditions, String text) {
    static MeantWords of(Node query, String typed) {
        List<Node> words = new ArrayList<>();
        List<Node> conditions = new ArrayList<>();
        for (Node part : query instanceof Node.And and ? and.nodes() : List.of(query)) {
            if (isPlain(part)) {
                words.add(part);
            } else {
                conditions.add(part);
            }
        }
        List<Span> at = new ArrayList<>();
        words.forEach(part -> positions(part, at));
        String text = at.stream().map(span -> span.of(typed)).collect(Collectors.joining(" "));
        return new MeantWords(joined(words), conditions.isEmpty() ? new Node.All() : and(conditions), text);
    }

    private static @Nullable Node joined(List<Node> words) {
        return words.isEmpty() ? null : and(words);
    }

    private static Node and(List<Node> nodes) {
        return nodes.size() == 1 ? nodes.getFirst() : new Node.And(nodes);
    }

    private static boolean isPlain(Node node) {
        return switch (node) {
            case Node.Word word -> true;
            case Node.And and -> and.nodes().stream().allMatch(MeantWords::isPlain);
            case Node.Or or -> or.nodes().stream().allMatch(MeantWords::isPlain);
            default -> false;
        };
    }

    private static void positions(Node plain, List<Span> at) {
        switch (plain) {
            case Node.Word word -> at.add(word.at());
            case Node.And and -> and.nodes().forEach(each -> positions(each, at));
            case Node.Or or -> or.nodes().forEach(each -> positions(each, at));
            default -> throw new IllegalStateException(plain + " is no plain word");
        }
    }
}
