package org.onrecord.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;
import org.onrecord.schema.Dimension;
import org.onrecord.text.Span;

/// Reads single terms: words, patterns, phrases and the values of fields.
final class Terms {
    static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    private final List<Repair> repairs;
    private final List<Parsed.Dropped> dropped;
    private final LocalDate today;
    private int count;

    Terms(List<Repair> repairs, List<Parsed.Dropped> dropped, LocalDate today) {
        this.repairs = repairs;
        this.dropped = dropped;
        this.today = today;
    }

    /// How many terms were read.
    int count() {
        return count;
    }

    @Nullable
    Node word(Token token) {
        String typed = token.text();
        int tilde = typed.lastIndexOf('~');
        if (tilde > 0 && typed.substring(tilde + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return fuzzy(token, typed.substring(0, tilde), typed.substring(tilde + 1));
        }
        if (typed.indexOf('*') >= 0) {
            return wildcard(token);
        }
        int colon = typed.indexOf(':');
        boolean address = typed.startsWith("//", colon + 1);
        if (isLikeField(typed) && !address && colon + 1 < typed.length()) {
            repairs.add(Repair.of(Repair.Kind.NO_SUCH_FIELD, token.at(), typed.substring(0, colon), Fields.names()));
            return phrase(new Token(Token.Type.PHRASE, typed, 0, token.at()), Node.Precision.LETTERS);
        }
        return plain(typed, token.at());
    }

    /// A word as it stands, marks around it left out; null if nothing is left.
    @Nullable
    Node plain(String typed, Span at) {
        String text = strip(typed);
        if (text.isEmpty()) {
            dropped.add(new Parsed.Dropped(typed, at));
            return null;
        }
        count++;
        if (text.indexOf('~') >= 0 || text.indexOf('*') >= 0 || isLikeField(text)) {
            // Would be read as an operator or a field if it were written as a word.
            return new Node.Phrase(text, 0, Node.Precision.LETTERS, at);
        }
        boolean operator = OPERATORS.contains(text) || text.startsWith("NEAR/");
        return new Node.Word(operator ? text.toLowerCase(Locale.ROOT) : text, at);
    }

    @Nullable
    Node phrase(Token token, Node.Precision precision) {
        String text = String.join(" ", token.text().strip().split("\\s+"));
        if (strip(text).isEmpty()) {
            repairs.add(Repair.of(Repair.Kind.EMPTY_QUOTATION, token.at()));
            return null;
        }
        count++;
        boolean loose = precision == Node.Precision.PRINTED && token.number() > 0;
        if (loose) {
            repairs.add(Repair.of(Repair.Kind.LOOSE_AND_PRINTED, token.at(), String.valueOf(token.number())));
        }
        return new Node.Phrase(text, loose ? 0 : token.number(), precision, token.at());
    }

    private static boolean isLikeField(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && text.substring(0, colon).chars().allMatch(c -> c < 128 && Character.isLetter(c));
    }

    private @Nullable Node fuzzy(Token token, String word, String edits) {
        String text = strip(word);
        boolean single = text.codePoints().allMatch(Character::isLetterOrDigit);
        if (text.isEmpty() || !single) {
            repairs.add(Repair.of(Repair.Kind.FUZZY_PHRASE, token.at()));
            return plain(text.isEmpty() ? token.text() : text, token.at());
        }
        int most = text.length() < 5 ? 1 : 2;
        boolean known = edits.isEmpty() || edits.equals("1") || edits.equals("2");
        if (!known) {
            repairs.add(Repair.of(Repair.Kind.FUZZY_DISTANCE, token.at(), edits, String.valueOf(most)));
        }
        count++;
        return new Node.Fuzzy(text, known && !edits.isEmpty() ? Integer.parseInt(edits) : most, token.at());
    }

    private @Nullable Node wildcard(Token token) {
        List<Node> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        token.text().codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '*' || Character.getType(c) == Character.NON_SPACING_MARK) {
                part.appendCodePoint(c);
            } else if (!part.isEmpty()) {
                addPattern(parts, part.toString(), token);
                part.setLength(0);
            }
        });
        if (!part.isEmpty()) {
            addPattern(parts, part.toString(), token);
        }
        return parts.isEmpty() ? null : Trees.and(parts);
    }

    private void addPattern(List<Node> parts, String typed, Token token) {
        String pattern = typed.replaceAll("\\*+", "*");
        int star = pattern.indexOf('*');
        if (star >= 2 && strip(pattern.substring(0, star)).length() == star) {
            count++;
            parts.add(new Node.Wildcard(pattern, token.at()));
            return;
        }
        if (star >= 0) {
            repairs.add(Repair.of(Repair.Kind.SHORT_PATTERN, token.at()));
        }
        Node plain = plain(pattern.replace("*", ""), token.at());
        if (plain != null) {
            parts.add(plain);
        }
    }

    /// The value of a field; what can't be read as one becomes words.
    @Nullable
    Node value(Token field, Token value) {
        Optional<? extends Node> read = switch (field.text()) {
            case "before" ->
                PartialDate.parse(value.text().strip())
                        .map(date -> node(Dimension.PUBLISHED, DateRange.before(date), field, value));
            case "after" ->
                PartialDate.parse(value.text().strip())
                        .map(date -> node(Dimension.PUBLISHED, DateRange.after(date), field, value));
            default -> dimension(field, value);
        };
        if (read.isPresent()) {
            count++;
            return read.get();
        }
        String expected = Dimension.of(field.text())
                .map(dimension -> Condition.expectation(dimension.style()))
                .orElse("a date such as 2020-10-05");
        Span at = field.at().cover(value.at());
        repairs.add(Repair.of(Repair.Kind.NO_SUCH_VALUE, at, value.text(), field.text(), expected));
        return value.type() == Token.Type.PHRASE ? phrase(value, Node.Precision.LETTERS) : word(value);
    }

    private Optional<Node> dimension(Token field, Token value) {
        Dimension dimension = Dimension.of(field.text()).orElseThrow();
        String text = value.text();
        boolean named = dimension.style() == Dimension.Style.KEYWORD || dimension.style() == Dimension.Style.NAME;
        if (named && value.type() == Token.Type.PHRASE && text.strip().equals("?")) {
            return Optional.empty();
        }
        if (named && strip(text).isEmpty() && !text.equals("?")) {
            return Optional.empty();
        }
        return Condition.read(dimension, text, today).map(condition -> node(dimension, condition, field, value));
    }

    private static Node node(Dimension dimension, Condition condition, Token field, Token value) {
        return new Node.Value(dimension, condition, field.at().cover(value.at()));
    }

    /// Without what is neither letter nor digit at both ends.
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !isWordPart(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !isWordPart(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
