package org.onrecord.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.schema.Dimension;
import org.onrecord.text.Span;

/// Cuts a query into tokens; never fails.
final class Lexer {
    private static final Pattern NEAR = Pattern.compile("NEAR/(\\d{1,3})");
    private static final Pattern SLOP = Pattern.compile("~(\\d{1,2})");
    private static final Set<String> OTHER_FIELDS = Set.of("before", "after", "in", "title", "text");

    private static final Set<String> TEXT_FIELDS = Set.of("title", "text");

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Repair> repairs;
    private int at;

    private Lexer(String query, List<Repair> repairs) {
        this.query = query;
        this.repairs = repairs;
    }

    static List<Token> tokens(String query, List<Repair> repairs) {
        Lexer lexer = new Lexer(query, repairs);
        lexer.run();
        return lexer.tokens;
    }

    static boolean isField(String name) {
        return OTHER_FIELDS.contains(name) || Dimension.of(name).isPresent();
    }

    private void run() {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (isBlank(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                tokens.add(
                        Token.of(c == '(' ? Token.Type.OPEN : Token.Type.CLOSE, String.valueOf(c), new Span(at, ++at)));
            } else if (isQuote(c)) {
                phrase();
            } else if (isMark(c)) {
                tokens.add(Token.of(Token.Type.MARK, String.valueOf(c), new Span(at, ++at)));
            } else if (isMinus(c) && isPrefixPlace() && at + 1 < query.length() && !isBlank(query.charAt(at + 1))) {
                tokens.add(Token.of(Token.Type.MINUS, "-", new Span(at, ++at)));
            } else {
                word();
            }
        }
    }

    /// Whether a minus here stands before a term, not inside one.
    private boolean isPrefixPlace() {
        if (at == 0) {
            return true;
        }
        char before = query.charAt(at - 1);
        return isBlank(before) || before == '(' || isMinus(before);
    }

    /// Whether this says how exact the phrase behind it is; a value of a field has no such mark.
    private boolean isMark(char c) {
        boolean value = !tokens.isEmpty()
                && tokens.getLast().type() == Token.Type.FIELD
                && tokens.getLast().at().end() == at
                && !TEXT_FIELDS.contains(tokens.getLast().text());
        return (c == '=' || c == '~') && at + 1 < query.length() && isQuote(query.charAt(at + 1)) && !value;
    }

    private void phrase() {
        int start = at;
        int end = start + 1;
        while (end < query.length() && !isQuote(query.charAt(end))) {
            end++;
        }
        boolean closed = end < query.length();
        String text = query.substring(start + 1, end);
        at = closed ? end + 1 : end;
        if (!closed) {
            repairs.add(Repair.of(Repair.Kind.UNCLOSED_QUOTATION, new Span(start, start + 1)));
        }
        Matcher slop = SLOP.matcher(query).region(at, query.length());
        int moves = 0;
        if (closed && slop.lookingAt()) {
            moves = Integer.parseInt(slop.group(1));
            at = slop.end();
        }
        tokens.add(new Token(Token.Type.PHRASE, text, moves, new Span(start, at)));
    }

    private void word() {
        int start = at;
        int end = start;
        while (end < query.length() && !isEnd(query.charAt(end))) {
            end++;
        }
        int colon = query.indexOf(':', start);
        if (colon > start && colon < end) {
            String name = query.substring(start, colon).toLowerCase(Locale.ROOT);
            boolean valueOfField = !tokens.isEmpty()
                    && tokens.getLast().type() == Token.Type.FIELD
                    && tokens.getLast().at().end() == start;
            if (isField(name) && !valueOfField) {
                at = colon + 1;
                tokens.add(Token.of(Token.Type.FIELD, name, new Span(start, at)));
                return;
            }
        }
        at = end;
        String text = query.substring(start, end);
        Matcher near = NEAR.matcher(text);
        Span span = new Span(start, end);
        switch (text) {
            case "AND", "&&", "&" -> tokens.add(Token.of(Token.Type.AND, text, span));
            case "OR", "||", "|" -> tokens.add(Token.of(Token.Type.OR, text, span));
            case "NOT" -> tokens.add(Token.of(Token.Type.MINUS, text, span));
            default ->
                tokens.add(
                        near.matches()
                                ? new Token(Token.Type.NEAR, text, Integer.parseInt(near.group(1)), span)
                                : Token.of(Token.Type.WORD, text, span));
        }
    }

    private static boolean isEnd(char c) {
        return isBlank(c) || c == '(' || c == ')' || isQuote(c);
    }

    static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /// Straight, curly, low and angle double quotation marks.
    static boolean isQuote(char c) {
        return c == '"' || (c >= '\u201c' && c <= '\u201f') || c == '«' || c == '»' || c == '\uff02';
    }

    /// A hyphen, or what a phone makes of it.
    static boolean isMinus(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013' || c == '\u2014';
    }
}
