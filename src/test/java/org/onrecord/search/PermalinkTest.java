package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

/// The form of a permalink.
final class PermalinkTest {
    private static final String HASH = "ab".repeat(32);

    @Test
    void isReadAsItIsWritten() {
        Permalink link = Permalink.of("desk/17~x-q4", new Span(4, 9), "The ferry left.", HASH);
        assertEquals("desk/17~x-q4~4-9~abababababababab~", link.toString().substring(0, 34));
        assertEquals(link, Permalink.parse(link.toString()).orElseThrow());
    }

    @Test
    void tellsWhetherBytesAndWordsAreTheSame() {
        Permalink link = Permalink.of("a-q4", new Span(4, 9), "The ferry left.", HASH);
        assertTrue(link.isOf(HASH));
        assertFalse(link.isOf("cd".repeat(32)));
        assertTrue(link.stands(new Span(2, 7), "A ferry"));
        assertFalse(link.stands(new Span(4, 9), "The berry left."));
        assertFalse(link.stands(new Span(4, 9), "Short"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-q4",
                "a-q4~4-9",
                "a-q4~9-4~abababababababab~abababababababab",
                "a-q4~4-9~ABABABABABABABAB~abababababababab",
                "~4-9~abababababababab~abababababababab"
            })
    void anythingElseIsNone(String id) {
        assertTrue(Permalink.parse(id).isEmpty());
    }
}
