package org.onrecord.annotate.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPiecesTest {
    private static final List<String> VOCABULARY = List.of(
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "harbour",
            "##s",
            "re",
            "##open",
            "##ed",
            "-",
            "istanbul",
            "zurich",
            "i",
            "7",
            "\u65e5",
            "\u201c");

    private final WordPieces pieces = new WordPieces(VOCABULARY);

    @ParameterizedTest
    @CsvSource({
        "harbours, harbour ##s",
        "Reopened, re ##open ##ed",
        "re-open, re - [UNK]",
        "Z\u00fcrich, zurich",
        // The dotted capital I loses its dot, whatever the machine's language.
        "\u0130stanbul, istanbul",
        "ISTANBUL, istanbul",
        "\u65e57, \u65e5 7",
        "\u201c, \u201c",
        "quay, [UNK]",
        "\u200b, [UNK]",
    })
    void longestPiecesFromTheLeft(String token, String expected) {
        assertEquals(
                expected,
                Arrays.stream(pieces.of(token)).mapToObj(VOCABULARY::get).collect(Collectors.joining(" ")));
    }

    @Test
    void aWordWithoutEndIsUnknown() {
        assertEquals(1, pieces.of("s".repeat(101)).length);
    }

    @Test
    void aVocabularyNeedsItsSpecialPieces() {
        assertThrows(IllegalArgumentException.class, () -> new WordPieces(List.of("[UNK]", "[CLS]")));
    }
}
