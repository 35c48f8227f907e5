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
                    "a query is at most " + MAX_LENGTH + " characters long", new Span(MAX_LENGTH, query.length()));
        }
        QueryParser parser = new QueryParser(query, today);
        Node root = parser.all();
        if (parser.tooDeep != null) {
            return new Parsed.Refused("a query nests at most " + MAX_DEPTH + " deep", parser.tooDeep);
        }
        if (parser.terms.count() > MAX_CLAUSES) {
            return new Parsed.Refused(
                    "a query has at most " + MAX_CLAUSES + " words, phrases and values", new Span(0, query.length()));
        }
        parser.repairs.sort(Comparator.comparing(Repair::at));
        return new Parsed.Query(root, parser.repairs, parser.dropped);
    }

    private Node all() {
        List<Node> parts = new ArrayList<>();
        while (at < tokens.size()) {
            add(parts, or());
            if (at < tokens.size()) {
                repair("a closing parenthesis without an opening one: left out", "an opening parenthesis before it");
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
                repairs.add(new Repair(
                        token.text() + " has nothing to join: left out", "a term on both sides of OR", token.at()));
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
                    repair(token().text() + " has nothing to join: left out", "a term on both sides of AND");
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
                repairs.add(new Repair(
                        operator.text() + " joins words and phrases only: read as AND",
                        "a word or phrase on both sides of NEAR/n",
                        operator.at()));
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
            repairs.add(
                    new Repair("“" + minus.text() + "” excludes nothing: left out", "a term behind it", minus.at()));
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
            repairs.add(new Repair(
                    "the parenthesis is not closed: read as if it were closed at the end",
                    "a closing parenthesis",
                    open.at()));
        }
        if (inside == null) {
            repairs.add(new Repair("nothing in the parentheses: left out", "a term in parentheses", open.at()));
        }
        return inside;
    }

    private @Nullable Node field(Token field) {
        if (at >= tokens.size() || !startsValue(token())) {
            repairs.add(new Repair(
                    "the field has no value: read as the word “" + field.text() + "”",
                    "a value behind " + field.text() + ":",
                    field.at()));
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
                    repairs.add(new Repair(
                            "“" + token.text() + "” can't stand among values: left out", "values and OR", token.at()));
            }
        }
        if (is(Token.Type.CLOSE)) {
            at++;
        } else {
            repairs.add(new Repair("the parenthesis is not closed", "a closing parenthesis", open.at()));
        }
        return parts.isEmpty() ? null : any ? Trees.or(parts) : Trees.and(parts);
    }

    private @Nullable Node in(Token field) {
        String name = is(Token.Type.WORD) ? token().text() : "";
        boolean group = at + 1 < tokens.size() && tokens.get(at + 1).type() == Token.Type.OPEN;
        if (!group || !(name.equals("quote") || name.equals("claim"))) {
            repairs.add(new Repair("“in:” is read as a word", "in:quote(…) or in:claim(…)", field.at()));
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

    private void repair(String message, String expected) {
        repairs.add(new Repair(message, expected, token().at()));
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
