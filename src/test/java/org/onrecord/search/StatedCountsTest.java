package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.incident.IncidentArticles;
import org.onrecord.search.IncidentSearch.Answer;
import org.onrecord.search.IncidentSearch.Counted;
import org.onrecord.search.IncidentSearch.Range;

/// What is counted together, and what is not.
@Timeout(60)
final class StatedCountsTest {
    private static final String START = "The blast at the fish market in the town of Velmar on March 5 ";
    private static final String[] OUTLETS = {"Herald", "Courier", "Post"};

    /// So that none is a near-copy of another.
    private static final String[] TAILS = {
        " Boats turned back to their harbour before noon, and ferries stood still until the evening came.",
        " Shops along the quay kept their shutters down while firemen looked through ice and broken crates.",
        " Schools stay closed for a week, the mayor told parents who had waited at the gates since morning."
    };

    @TempDir
    private Path folder;

    /// Sentences of as many papers, and what is made of them, by kind of people.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Soldiers and people are no contradiction, and none hides the other
            killed 8 soldiers / killed 13 people                          | unknown 13..13/1; military 8..8/1
            killed 8 soldiers / killed 9 soldiers                         | military 8..9/2
            # People of any kind first, then what most count
            killed 8 soldiers / killed 5 civilians / killed 6 civilians  | civilian 5..6/2; military 8..8/1
            # An open end stays one
            killed at least 13 people / killed 13 people                  | unknown 13..13+/2
            killed at least 13 people / killed 15 people                  | unknown 13..15/2
            killed up to 15 people                                            | unknown -15..15/1
            # Who gives no number states none
            killed several people / killed 13 people                      | unknown 13..13/1
            killed several people                                             | unknown null..null/1
            # A part of the whole is no figure of its own
            killed 13 people, including two children                          | unknown 13..13/1
            """)
    void countsEachKindOfPeopleApart(String sentences, String expected) throws IOException {
        StringBuilder table = new StringBuilder();
        String[] each = sentences.split(" / ");
        for (int i = 0; i < each.length; i++) {
            table.append("a" + i + " | 2021-03-0" + (5 + i) + " | " + OUTLETS[i] + " | " + START + each[i] + "."
                    + TAILS[i] + "\n");
        }
        try (IncidentCollection collection = IncidentCollection.of(IncidentArticles.read(table.toString()), folder)) {
            Answer answer = assertInstanceOf(Answer.class, collection.search().search(Map.of("q", List.of("velmar"))));
            assertEquals(
                    List.of(expected),
                    answer.incidents().stream()
                            .map(incident -> String.join(
                                    "; ",
                                    incident.harms().getFirst().counts().stream()
                                            .map(StatedCountsTest::written)
                                            .toList()))
                            .toList());
        }
    }

    private static String written(Counted counted) {
        Range range = counted.range();
        return counted.victims() + " " + (range.orFewer() ? "-" : "") + range.lowest() + ".." + range.highest()
                + (range.orMore() ? "+" : "") + "/" + counted.by().claimants();
    }
}
