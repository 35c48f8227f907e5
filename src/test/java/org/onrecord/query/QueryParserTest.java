package org.onrecord.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.text.Span;

final class QueryParserTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 20);
    private static final Path DOCUMENT = Path.of(System.getProperty("onrecord.home", "."), "docs/query-language.md");

    private static final List<String> PIECES = List.of(
            "\"",
            "“",
            "”",
            "(",
            ")",
            "-",
            "–",
            "OR",
            "AND",
            "NOT",
            "NEAR/3",
            "NEAR/",
            "~",
            "~2",
            "*",
            "?",
            ":",
            " ",
            " ",
            " ",
            "speaker:",
            "killed:",
            "published:",
            "in:quote(",
            "in:claim(",
            "title:",
            "before:",
            "20..50",
            ">=",
            "2020-10",
            "..",
            "word",
            "Ganja",
            "é",
            "İ",
            "мир",
            "\uD83D\uDD25",
            "\uD83D",
            "ﷺ",
            "'",
            "&",
            "|",
            "+",
            ",",
            ".",
            "\u0301",
            "\n",
            "x~",
            "a*b",
            "«",
            "text:",
            "said:last",
            "=\"",
            "~\"",
            "relayer:");

    private static Parsed.Query parse(String query) {
        return assertInstanceOf(Parsed.Query.class, QueryParser.parse(query, TODAY));
    }

    static Stream<Arguments> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> Arguments.of(code(cells[1]), code(cells[2])));
    }

    private static String code(String cell) {
        String text = cell.strip();
        return text.substring(1, text.length() - 1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsEachRowOfTheDocumentAsItSays(String query, String canonical) {
        assertEquals(canonical, parse(query).canonical());
        assertEquals(canonical, parse(canonical).canonical());
        assertEquals(List.of(), parse(canonical).repairs());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // the mark itself
                "talks \"in vain | 6-7 | closing quotation mark",
                "talks OR        | 6-8 | both sides of OR",
                "a1 AND          | 3-6 | both sides of AND",
                "x1 )            | 3-4 | opening parenthesis",
                "( x1            | 0-1 | closing parenthesis",
                // field and value together
                "b1 killed:many  | 3-14 | a number such as",
                "colour:red      | 0-10 | a field: speaker",
            })
    void aRepairSaysWhereAndWhatWasExpected(String query, String span, String expected) {
        Repair repair = parse(query).repairs().getFirst();
        assertEquals(span, repair.at().start() + "-" + repair.at().end());
        assertTrue(repair.expected().contains(expected), repair::toString);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "peace)           | unopened-parenthesis | []",
                "(peace           | unclosed-parenthesis | []",
                "speaker:(a OR b  | unclosed-parenthesis | []",
                "()  peace        | empty-parentheses    | []",
                "\"peace           | unclosed-quotation   | []",
                "\"\" peace        | empty-quotation      | []",
                "OR peace         | nothing-to-join      | [OR, OR]",
                "peace AND        | nothing-to-join      | [AND, AND]",
                "a NEAR/3 said:2020 | near-joins-words   | [NEAR/3]",
                "(peace -)        | nothing-excluded     | [-]",
                "killed:          | field-without-value  | [killed]",
                "killed:many      | no-such-value        | [many, killed,",
                "colour:red       | no-such-field        | [colour,",
                "title:(said:2020) | field-inside-field  | [title]",
                "in:peace         | in-as-word           | []",
                "word~7           | fuzzy-distance       | [7, 1]",
                "a*               | short-pattern        | []",
            })
    void aRepairHasACodeAndTheWordsThatItIsAbout(String query, String code, String words) {
        Repair repair = parse(query).repairs().getFirst();
        assertEquals(code, repair.kind().code());
        assertTrue(repair.words().toString().startsWith(words), repair::toString);
        assertTrue(!(repair.message() + repair.expected()).contains("{"), repair::message);
    }

    @ParameterizedTest
    @CsvSource({"'… ,',0", "'Ganja, … bridge!',0", "“peace”,0", "12:30,0", "'Source: nobody',0", "U.S.,0"})
    void ordinaryTypingNeedsNoRepair(String query, int repairs) {
        assertEquals(repairs, parse(query).repairs().size());
    }

    @Test
    void saysWhatItDropped() {
        assertEquals(
                List.of(new Parsed.Dropped("…", new Span(0, 1)), new Parsed.Dropped("!!", new Span(8, 10))),
                parse("… peace !!").dropped());
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertInstanceOf(Parsed.Refused.class, QueryParser.parse("a".repeat(4001), TODAY));
        assertInstanceOf(Parsed.Refused.class, QueryParser.parse("w ".repeat(257), TODAY));
        assertInstanceOf(Parsed.Refused.class, QueryParser.parse("(".repeat(30) + "x", TODAY));
        assertInstanceOf(Parsed.Refused.class, QueryParser.parse("-".repeat(3000) + "x", TODAY));
        assertEquals("x1", parse("(".repeat(19) + "x1" + ")".repeat(19)).canonical());
    }

    @Test
    void neverFailsAndItsCanonicalFormReadsAsItself() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                query.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String message = "seed " + seed + ", query " + query;
            Parsed.Query once = parse(query.toString());
            Parsed.Query twice = parse(once.canonical());
            assertEquals(once.canonical(), twice.canonical(), message);
            assertEquals(List.of(), twice.repairs(), message);
            for (Repair repair : once.repairs()) {
                assertTrue(repair.at().end() <= query.length(), message);
            }
        }
    }
}
