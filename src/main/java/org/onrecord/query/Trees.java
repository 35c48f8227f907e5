package org.onrecord.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.ResultKind;

/// Builds nodes in their simplest form: no list of one, no list in a list of its kind, no double negation.
final class Trees {
    private Trees() {}

    static Node and(List<Node> parts) {
        List<Node> flat = new ArrayList<>();
        for (Node part : parts) {
            switch (part) {
                case Node.And and -> flat.addAll(and.nodes());
                case Node.All all -> {}
                default -> flat.add(part);
            }
        }
        return flat.isEmpty() ? new Node.All() : flat.size() == 1 ? flat.getFirst() : new Node.And(flat);
    }

    static Node or(List<Node> parts) {
        List<Node> flat = new ArrayList<>();
        for (Node part : parts) {
            if (part instanceof Node.Or or) {
                flat.addAll(or.nodes());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Node.Or(flat);
    }

    static Node not(Node node) {
        return node instanceof Node.Not not ? not.node() : new Node.Not(node);
    }

    static @Nullable Node near(List<Node> chain, int distance) {
        if (chain.isEmpty()) {
            return null;
        }
        return chain.size() == 1 ? chain.getFirst() : new Node.Near(chain, distance);
    }

    static boolean isWords(Node node) {
        return switch (node) {
            case Node.Word word -> true;
            case Node.Phrase phrase -> true;
            case Node.Wildcard wildcard -> true;
            case Node.Fuzzy fuzzy -> true;
            default -> false;
        };
    }

    /// Whether the tree holds words alone, joined in any way.
    private static boolean isText(Node node) {
        return switch (node) {
            case Node.And and -> and.nodes().stream().allMatch(Trees::isText);
            case Node.Or or -> or.nodes().stream().allMatch(Trees::isText);
            case Node.Not not -> isText(not.node());
            case Node.Near near -> true;
            default -> isWords(node);
        };
    }

    static Node text(Token field, Node node, List<Repair> repairs) {
        if (isText(node)) {
            return new Node.Text(Node.TextField.valueOf(field.text().toUpperCase(Locale.ROOT)), node);
        }
        repairs.add(Repair.of(Repair.Kind.FIELD_INSIDE_FIELD, field.at(), field.text()));
        return node;
    }

    static Node in(String kind, Node node, Token field, List<Repair> repairs) {
        if (isPlain(node)) {
            return new Node.In(kind.equals("quote") ? ResultKind.QUOTE : ResultKind.CLAIM, node);
        }
        repairs.add(Repair.of(Repair.Kind.IN_INSIDE_IN, field.at()));
        return node;
    }

    /// Whether the tree holds no `in:`.
    private static boolean isPlain(Node node) {
        return switch (node) {
            case Node.And and -> and.nodes().stream().allMatch(Trees::isPlain);
            case Node.Or or -> or.nodes().stream().allMatch(Trees::isPlain);
            case Node.Not not -> isPlain(not.node());
            case Node.In in -> false;
            default -> true;
        };
    }
}
