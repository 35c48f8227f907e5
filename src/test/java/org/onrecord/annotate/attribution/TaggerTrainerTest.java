package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

final class TaggerTrainerTest {
    private static final TaggerTrainer.Settings SMALL = new TaggerTrainer.Settings(1 << 15, 8, 1, 2, 1, 0, 7);
    private static final String[] PEOPLE = {"Oran Tal", "Mira Vex", "The ministry", "Ildar Karachev"};
    private static final String[] CLAIMS = {"the bridge was closed", "two towns had fallen", "rain would come"};

    @Test
    void givesTheSameModelToTheByte() throws IOException {
        TaggerTrainer trainer = TaggerTrainer.load(Path.of("index-config"), SMALL);
        assertArrayEquals(trainer.trainToBytes(corpus()), trainer.trainToBytes(corpus()));
    }

    @Test
    void learnsASimplePattern() throws IOException {
        TaggerTrainer trainer = TaggerTrainer.load(Path.of("index-config"), SMALL);
        TaggerModel model = TaggerModel.readGzip(trainer.trainToBytes(corpus()));
        Tagger tagger = new Tagger(model, TaggerWords.load(Path.of("index-config")));
        String sentence = "Mira Vex said that two towns had fallen.";
        TokenizedText text = TokenizedText.of(sentence);
        List<String> found = Segment.of(tagger.tag(text, QuoteMarks.of(text))).stream()
                .map(segment -> segment.span(text).of(sentence))
                .toList();
        assertEquals(List.of("Mira Vex", "said", "that two towns had fallen"), found);
    }

    private static List<LabelledText> corpus() {
        List<LabelledText> texts = new ArrayList<>();
        for (String person : PEOPLE) {
            for (String claim : CLAIMS) {
                String text = person + " said that " + claim + ".";
                int cue = person.length() + 1;
                texts.add(new LabelledText(
                        text,
                        List.of(new Span(0, person.length())),
                        List.of(new Span(cue, cue + 4)),
                        List.of(new Span(cue + 5, text.length() - 1))));
                texts.add(new LabelledText("The market opened late.", List.of(), List.of(), List.of()));
            }
        }
        return texts;
    }
}
