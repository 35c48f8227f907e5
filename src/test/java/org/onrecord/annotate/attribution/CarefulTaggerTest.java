package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.annotate.encoder.WordPieces;
import org.onrecord.text.TokenizedText;

/// With the model that is shipped.
final class CarefulTaggerTest {
    private static CarefulTagger tagger;

    @BeforeAll
    static void load() throws IOException {
        tagger = CarefulTagger.load(Path.of("index-config"));
    }

    @AfterAll
    static void close() throws IOException {
        tagger.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The bridge was destroyed overnight, officials said.; "
                        + "content=The bridge was destroyed overnight source=officials cue=said",
                "Mira Tolven told reporters that the ferry had sunk.; "
                        + "source=Mira Tolven cue=told content=that the ferry had sunk",
                "The ferry sank off Lorvik on Monday.; ''",
            })
    void marksWhoSaidWhat(String sentence, String expected) {
        TokenizedText text = TokenizedText.of(sentence);
        StringBuilder found = new StringBuilder();
        for (Segment segment : Segment.of(tagger.tag(text, QuoteMarks.of(text)))) {
            String role = segment.isSource() ? "source=" : segment.isCue() ? "cue=" : "content=";
            found.append(found.isEmpty() ? "" : " ")
                    .append(role)
                    .append(segment.span(text).of(sentence));
        }
        assertEquals(expected, found.toString());
    }

    /// In a text of many windows a sentence is marked as it is by itself, wherever it stands.
    @Test
    void readsOnBehindTheFirstWindow() {
        String sentence = "The bridge was destroyed overnight, officials said. ";
        TokenizedText text = TokenizedText.of(sentence.repeat(80));
        List<Segment> segments = Segment.of(tagger.tag(text, QuoteMarks.of(text)));
        long cues = segments.stream().filter(Segment::isCue).count();
        assertTrue(cues >= 78, () -> cues + " cues of 80");
    }

    @Test
    void windowsBeginAndEndWithSentencesAndJudgeEachTokenOnce() {
        TokenizedText text = TokenizedText.of("Lorvik slept late. ".repeat(300));
        ReaderInput input = input(text);
        int own = 0;
        for (ReaderWindow window : ReaderWindow.over(input)) {
            assertEquals(own, window.ownFrom());
            assertEquals(0, window.from() % 4, "begins with a sentence");
            assertEquals(0, window.to() % 4, "ends with a sentence");
            assertTrue(window.from() == 0 || own - window.from() >= 8, "reads sentences along");
            assertTrue(input.firstPiece(window.to()) - input.firstPiece(window.from()) <= ReaderWindow.PIECES);
            own = window.to();
        }
        assertEquals(text.tokenCount(), own);
    }

    @Test
    void aSentenceLongerThanAWindowIsReadInParts() {
        TokenizedText text = TokenizedText.of("Lorvik slept and " + "slept and ".repeat(400) + "woke.");
        ReaderInput input = input(text);
        int own = 0;
        for (ReaderWindow window : ReaderWindow.over(input)) {
            assertEquals(own, window.ownFrom());
            assertTrue(input.firstPiece(window.to()) - input.firstPiece(window.from()) <= ReaderWindow.PIECES);
            own = window.to();
        }
        assertEquals(text.tokenCount(), own);
    }

    private static ReaderInput input(TokenizedText text) {
        WordPieces pieces = new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]", "."));
        return ReaderInput.of(text, QuoteMarks.of(text), pieces);
    }

    @Test
    void anEmptyTextHasNoTags() {
        TokenizedText text = TokenizedText.of("");
        assertEquals(0, tagger.tag(text, QuoteMarks.of(text)).length);
    }

    @Test
    void breaksOffWhenItsThreadIsInterrupted() {
        TokenizedText text = TokenizedText.of("Lorvik slept late.");
        QuoteMarks marks = QuoteMarks.of(text);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> tagger.tag(text, marks));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
