package org.onrecord.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Reads the query language, by recursive descent. Whatever a person types is read somehow; what can't be taken
/// literally is repaired and reported. `OR` binds loosest, then `AND` (also unwritten), then `NEAR/n`, then `-`.
public final class QueryParser {
    /// In UTF-16 code units.
    public static final int MAX_LENGTH = 4000;

    /// Most words, phrases and values.
    public static final int MAX_CLAUSES = 256;

    /// Deepest nesting of parentheses, minus signs and fields.
    public static final int MAX_DEPTH = 20;

    private final List<Token> tokens;
    private final List<Repair> repairs;
    private final List<Parsed.Dropped> dropped = new ArrayList<>();
    private final Terms terms;
    private int at;
    private int depth;
    private @Nullable Span tooDeep;

    private QueryParser(String query, LocalDate today) {
        repairs = new ArrayList<>();
        tokens = Lexer.tokens(query, repairs);
        terms = new Terms(repairs, dropped, today);
    }

    /// Reads `query`; blank is everything.
    ///
    /// @param today for "last week"
    public static Parsed parse(String query, LocalDate today) {
        if (query.length() > MAX_LENGTH) {
            return new Parsed.Refused(
                    "query-too-long",
                    "a query is at most " + MAX_LENGTH + " characters long",
                    new Span(MAX_LENGTH, query.length()));
        }
        QueryParser parser = new QueryParser(query, today);
        Node root = parser.all();
        if (parser.tooDeep != null) {
            return new Parsed.Refused("query-too-deep", "a query nests at most " + MAX_DEPTH + " deep", parser.tooDeep);
        }
        if (parser.terms.count() > MAX_CLAUSES) {
            return new Parsed.Refused(
                    "query-too-many-words",
                    "a query has at most " + MAX_CLAUSES + " words, phrases and values",
                    new Span(0, query.length()));
        }
        parser.repairs.sort(Comparator.comparing(Repair::at));
        return new Parsed.Query(root, parser.repairs, parser.dropped);
    }

    private Node all() {
        List<Node> parts = new ArrayList<>();
        while (at < tokens.size()) {
            add(parts, or());
            if (at < tokens.size()) {
                repairs.add(Repair.of(Repair.Kind.UNOPENED_PARENTHESIS, token().at()));
                at++;
            }
        }
        return Trees.and(parts);
    }

    private @Nullable Node or() {
        List<Node> parts = new ArrayList<>();
        add(parts, and());
        while (is(Token.Type.OR)) {
            int operator = at++;
            Node next = and();
            if (parts.isEmpty() || next == null) {
                Token token = tokens.get(operator);
                repairs.add(Repair.of(Repair.Kind.NOTHING_TO_JOIN, token.at(), token.text(), "OR"));
            }
            add(parts, next);
        }
        return parts.isEmpty() ? null : Trees.or(parts);
    }

    private @Nullable Node and() {
        List<Node> parts = new ArrayList<>();
        while (at < tokens.size() && !is(Token.Type.OR) && !is(Token.Type.CLOSE)) {
            if (is(Token.Type.AND)) {
                boolean joins = !parts.isEmpty() && at + 1 < tokens.size() && startsTerm(tokens.get(at + 1));
                if (!joins) {
                    repairs.add(Repair.of(Repair.Kind.NOTHING_TO_JOIN, token().at(), token().text(), "AND"));
                }
                at++;
            } else {
                add(parts, near());
            }
        }
        return parts.isEmpty() ? null : Trees.and(parts);
    }

    private static boolean startsTerm(Token token) {
        return switch (token.type()) {
            case WORD, PHRASE, MARK, FIELD, OPEN, MINUS -> true;
            case CLOSE, AND, OR, NEAR -> false;
        };
    }

    private @Nullable Node near() {
        Node first = is(Token.Type.NEAR) ? null : unary();
        List<Node> pairs = new ArrayList<>();
        List<Node> chain = new ArrayList<>();
        add(chain, first);
        int distance = -1;
        while (is(Token.Type.NEAR)) {
            Token operator = token();
            at++;
            Node next = at < tokens.size() && startsTerm(token()) ? unary() : null;
            boolean words = next != null && !chain.isEmpty() && Trees.isWords(next) && Trees.isWords(chain.getLast());
            if (!words) {
                repairs.add(Repair.of(Repair.Kind.NEAR_JOINS_WORDS, operator.at(), operator.text()));
            }
            if (next != null && (!words || (distance >= 0 && distance != operator.number()))) {
                Node last = chain.isEmpty() ? null : chain.getLast();
                add(pairs, Trees.near(chain, distance));
                chain = new ArrayList<>();
                if (words && last != null) {
                    chain.add(last);
                }
            }
            distance = words ? operator.number() : -1;
            add(chain, next);
        }
        add(pairs, Trees.near(chain, distance));
        return pairs.isEmpty() ? null : Trees.and(pairs);
    }

    private @Nullable Node unary() {
        if (!is(Token.Type.MINUS)) {
            return atom();
        }
        Token minus = token();
        at++;
        if (at >= tokens.size() || !startsTerm(token())) {
            repairs.add(Repair.of(Repair.Kind.NOTHING_EXCLUDED, minus.at(), minus.text()));
            return null;
        }
        Node node = deeper(minus, this::unary);
        return node == null ? null : Trees.not(node);
    }

    private @Nullable Node atom() {
        Token token = token();
        at++;
        return switch (token.type()) {
            case OPEN -> group(token);
            case WORD -> terms.word(token);
            case PHRASE -> terms.phrase(token, Node.Precision.LETTERS);
            // The lexer gives a mark before a phrase alone.
            case MARK -> terms.phrase(tokens.get(at++), precision(token));
            case FIELD -> field(token);
            case CLOSE, MINUS, AND, OR, NEAR -> throw new IllegalStateException("no term starts with " + token);
        };
    }

    private static Node.Precision precision(Token mark) {
        return mark.text().equals("=") ? Node.Precision.PRINTED : Node.Precision.BARE;
    }

    private @Nullable Node group(Token open) {
        Node inside = deeper(open, this::or);
        if (is(Token.Type.CLOSE)) {
            at++;
        } else {
            repairs.add(Repair.of(Repair.Kind.UNCLOSED_PARENTHESIS, open.at()));
        }
        if (inside == null) {
            repairs.add(Repair.of(Repair.Kind.EMPTY_PARENTHESES, open.at()));
        }
        return inside;
    }

    private @Nullable Node field(Token field) {
        if (at >= tokens.size() || !startsValue(token())) {
            repairs.add(Repair.of(Repair.Kind.FIELD_WITHOUT_VALUE, field.at(), field.text()));
            return terms.plain(field.text(), field.at());
        }
        if (field.text().equals("in")) {
            return in(field);
        }
        if (field.text().equals("title") || field.text().equals("text")) {
            Node node = deeper(field, this::atom);
            return node == null ? null : Trees.text(field, node, repairs);
        }
        if (!is(Token.Type.OPEN)) {
            return terms.value(field, tokens.get(at++));
        }
        Token open = token();
        at++;
        return deeper(open, () -> values(field, open));
    }

    private static boolean startsValue(Token token) {
        return switch (token.type()) {
            case WORD, PHRASE, MARK, OPEN -> true;
            case FIELD, MINUS, CLOSE, AND, OR, NEAR -> false;
        };
    }

    /// `speaker:(a OR b)`: any of the values, whatever stands between them but `AND`.
    private @Nullable Node values(Token field, Token open) {
        List<Node> parts = new ArrayList<>();
        boolean any = true;
        while (at < tokens.size() && !is(Token.Type.CLOSE)) {
            Token token = token();
            at++;
            switch (token.type()) {
                case WORD, PHRASE -> add(parts, terms.value(field, token));
                case AND -> any = false;
                case OR -> {}
                case MARK, FIELD, OPEN, MINUS, NEAR, CLOSE ->
                    repairs.add(Repair.of(Repair.Kind.NOT_AMONG_VALUES, token.at(), token.text()));
            }
        }
        if (is(Token.Type.CLOSE)) {
            at++;
        } else {
            repairs.add(Repair.of(Repair.Kind.UNCLOSED_PARENTHESIS, open.at()));
        }
        return parts.isEmpty() ? null : any ? Trees.or(parts) : Trees.and(parts);
    }

    private @Nullable Node in(Token field) {
        String name = is(Token.Type.WORD) ? token().text() : "";
        boolean group = at + 1 < tokens.size() && tokens.get(at + 1).type() == Token.Type.OPEN;
        if (!group || !(name.equals("quote") || name.equals("claim"))) {
            repairs.add(Repair.of(Repair.Kind.IN_AS_WORD, field.at()));
            return terms.plain(field.text(), field.at());
        }
        at++;
        Node inside = deeper(field, this::atom);
        return inside == null ? null : Trees.in(name, inside, field, repairs);
    }

    /// Runs `rule` one level down; beyond [#MAX_DEPTH] the rest of the query is given up.
    private @Nullable Node deeper(Token token, java.util.function.Supplier<@Nullable Node> rule) {
        if (++depth > MAX_DEPTH) {
            tooDeep = token.at();
            at = tokens.size();
        }
        Node node = at < tokens.size() ? rule.get() : null;
        depth--;
        return node;
    }

    private Token token() {
        return tokens.get(at);
    }

    private boolean is(Token.Type type) {
        return at < tokens.size() && tokens.get(at).type() == type;
    }

    private static void add(List<Node> parts, @Nullable Node node) {
        if (node != null) {
            parts.add(node);
        }
    }
}
