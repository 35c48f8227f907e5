package org.onrecord.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.schema.ResultKind;

/// Writes a tree in the query language, operators and parentheses spelled out.
public final class CanonicalForm {
    private CanonicalForm() {}

    public static String of(Node node) {
        return switch (node) {
            case Node.All all -> "";
            case Node.And and -> join(and.nodes(), " AND ");
            case Node.Or or -> join(or.nodes(), " OR ");
            case Node.Not not -> "-" + atom(not.node());
            case Node.Word word -> word.text();
            case Node.Phrase phrase ->
                phrase.precision().mark() + '"' + phrase.text() + '"' + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
            case Node.Wildcard wildcard -> wildcard.pattern();
            case Node.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
            case Node.Near near -> join(near.nodes(), " NEAR/" + near.distance() + " ");
            case Node.Text text -> text.field().name().toLowerCase(Locale.ROOT) + ":" + unsigned(text.node());
            case Node.Value value -> value.dimension().label() + ":" + condition(value.condition());
            case Node.In in -> "in:" + (in.kind() == ResultKind.QUOTE ? "quote" : "claim") + "(" + of(in.node()) + ")";
        };
    }

    private static String join(List<Node> nodes, String operator) {
        return nodes.stream().map(CanonicalForm::atom).collect(Collectors.joining(operator));
    }

    private static String atom(Node node) {
        return switch (node) {
            case Node.And and -> "(" + of(node) + ")";
            case Node.Or or -> "(" + of(node) + ")";
            case Node.Near near -> "(" + of(node) + ")";
            default -> of(node);
        };
    }

    private static String unsigned(Node node) {
        return node instanceof Node.Not ? "(" + of(node) + ")" : atom(node);
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Unknown unknown -> "?";
            case NumberRange numbers -> numbers.toString();
            case DateRange dates -> dates.toString();
            case Condition.Named named -> isBare(named.text()) ? named.text() : '"' + named.text() + '"';
        };
    }

    private static boolean isBare(String text) {
        return !Terms.OPERATORS.contains(text)
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
