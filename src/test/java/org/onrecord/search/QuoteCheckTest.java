package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Attribution;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.search.QuoteCheck.Answer;
import org.onrecord.search.QuoteCheck.Appearance;
import org.onrecord.search.QuoteCheck.Refusal;
import org.onrecord.search.QuoteCheck.Request;
import org.onrecord.search.QuoteCheck.Verdict;

final class QuoteCheckTest {
    /// Speaker, tab, what they said.
    private static final List<String> SAID = List.of(
            "Mira Tolvane\tThe bridge will be open before the first snow falls on the valley.",
            "Oskar Brandel\tWe counted 14 wounded in the market and sent all of them to the regional hospital.",
            "Lena Quist\tNobody asked the fishermen whether they wanted a new harbour.",
            "Hamid Sorali\tOur soldiers left the village at dawn, and they did not fire a single shot.",
            "Mira Tolvane\tI have ordered the army to hold its positions and to answer no provocation.",
            "Tomas Ferrin\tThe talks failed because one side came without a mandate to sign anything.",
            "Ada Winterholt\tThere were 212 names on the list of the missing when I last saw it.",
            "Hamid Sorali\tEvery shell that lands on our towns will have its price.",
            "Ruta Salmane\tWe need blankets, clean water and three more doctors by the end of this week.",
            "Jonas Abrell\tThe pipeline was damaged in two places, but the repair will take only nine days.",
            "Lena Quist\tMy son was standing at the window when the second rocket struck the house.",
            "Oskar Brandel\tThe ministry has published figures that none of our nurses can recognise.",
            "Tomas Ferrin\tA ceasefire that nobody observes is only a word on paper.",
            "Ada Winterholt\tThe court will hear 37 witnesses, and most of them are afraid to speak.",
            "Ruta Salmane\tThey promised us buses for the children, and the buses never came.",
            "Jonas Abrell\tOur engineers warned the government about this dam four years ago.",
            "Mira Tolvane\tPeace is not a gift of the strong to the weak.",
            "Hamid Sorali\tThe prisoners are treated according to the conventions, as every visitor can confirm.",
            "Ilse Marrow\tWe will publish the recordings of the radio traffic as soon as the families have heard them.",
            "Ilse Marrow\tThe drone crossed the border at 4.20 in the morning and flew for eleven minutes.");

    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static QuoteCheck check;

    @BeforeAll
    static void index() throws IOException {
        engine = LuceneEngine.open(folder, "test");
        List<IndexChange> changes = new ArrayList<>();
        for (int i = 0; i < SAID.size(); i++) {
            String day = "2021-03-" + String.format(java.util.Locale.ROOT, "%02d", i + 1);
            changes.add(put("a" + i, day, speaker(i), words(i), changes.size()));
        }
        changes.add(put("again", "2021-02-01", speaker(0), words(0), changes.size()));
        changes.add(new IndexChange.Put(
                new ArticleBuilder("plain")
                        .published("2021-04-01")
                        .paragraph("The old miller kept saying that flour remembers every hand that ground it.")
                        .build(),
                changes.size() + 1));
        engine.apply(changes);
        engine.refresh();
        check = QuoteCheck.over(engine, Sense.none("no model"));
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static IndexChange put(String id, String day, String speaker, String words, int before) {
        return new IndexChange.Put(
                new ArticleBuilder(id)
                        .published(day)
                        .paragraph("“" + words + "” " + speaker + " said on the radio.")
                        .quote(words, speaker, Attribution.Type.DIRECT, null)
                        .build(),
                before + 1);
    }

    private static String speaker(int i) {
        return SAID.get(i).split("\t", -1)[0];
    }

    private static String words(int i) {
        return SAID.get(i).split("\t", -1)[1];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A ceasefire that nobody observes is only a word on paper.          |              | VERBATIM
            “a CEASEFIRE, that nobody observes – is only a word on paper”      |              | VERBATIM
            that nobody observes is only a word on paper                       | Tomas Ferrin | VERBATIM
            that nobody observes is only a word on paper                       | ferrin       | VERBATIM
            A ceasefire … is only a word on paper                              |              | VERBATIM
            A ceasefire [...] is only a word on paper                          |              | VERBATIM
            A ceasefire is only a word on paper                                |              | REWORDED
            A ceasefire that nobody observed was only a word on paper          |              | REWORDED
            A ceasefire that nobody observes is only a word on paper           | Mira Tolvane | SAID_BY_ANOTHER
            A ceasefire that nobody observes is only a word on paper           | Nobody Known | SAID_BY_ANOTHER
            We counted 41 wounded in the market and sent all of them to the regional hospital | | REWORDED
            Nobody asked the fishermen before the second rocket struck the house |            | REWORDED
            The harvest festival will be moved to the second week of September |              | NOT_FOUND
            flour remembers every hand that ground it                          |              | VERBATIM
            flour remembers every hand that ground it                          | Mira Tolvane | VERBATIM""")
    void givesAVerdict(String quote, @Nullable String speaker, Verdict verdict) throws IOException {
        assertEquals(verdict, answer(quote, speaker).verdict());
    }

    @Test
    void listsEveryAppearanceEarliestFirst() throws IOException {
        assertEquals(
                List.of("again", "a0"),
                answer(words(0), null).appearances().stream()
                        .map(appearance -> appearance.article().id())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The pipeline was damaged in three places, but the repair will take only nine days | the pipeline was damaged in ~three>two~ places, but the repair will take only nine days
            The pipeline was badly damaged in two places                                      | the pipeline was ~badly>~ damaged in two places
            The pipeline was damaged, but the repair will take only nine days                 | the pipeline was damaged ~>in two places~, but the repair will take only nine days""")
    void showsWhatIsDifferent(String quote, String diff) throws IOException {
        Appearance nearest = answer(quote, null).nearMisses().getFirst();
        String shown = nearest.diff().stream()
                .map(step ->
                        step.kind().equals("same") ? step.printed() : "~" + step.asked() + ">" + step.printed() + "~")
                .collect(Collectors.joining(" "));
        assertEquals(bare(diff), bare(shown));
    }

    /// Without case and punctuation.
    private static String bare(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[.,]", "").replaceAll("\\s+", " ");
    }

    @Test
    void namesBothPartsOfAJoinedQuotation() throws IOException {
        Answer answer = answer(
                "Every shell that lands on our towns never came for the children and the buses never came", null);
        Answer joined =
                answer("Nobody asked the fishermen whether they wanted clean water and three more doctors", null);
        assertEquals(Verdict.REWORDED, joined.verdict());
        assertTrue(joined.joined());
        assertEquals(
                List.of("a2", "a8"),
                joined.nearMisses().stream().map(each -> each.article().id()).toList());
        assertNotEquals(Verdict.VERBATIM, answer.verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            two words           | -        | quote must have 3 to 300 words, has 2
            “…”                 | -        | quote must have 3 to 300 words, has 0
            three plain words   | tomorrow | said must be a date such as 2020, 2020-10, 2020-10-05 or an interval""")
    void refusesWhatCannotBeChecked(String quote, @Nullable String said, String fault) throws IOException {
        Refusal refusal = assertInstanceOf(Refusal.class, check.check(new Request(quote, null, said)));
        assertEquals(
                List.of(fault),
                refusal.faults().stream()
                        .map(each -> each.parameter() + " " + each.rule())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2021-03-13, SAME", "2021-03, SAME", "2021-02-01..2021-03-12, OTHER", "2020, OTHER"})
    void comparesTheDate(String said, QuoteCheck.Agreement agreement) throws IOException {
        Answer answer = assertInstanceOf(Answer.class, check.check(new Request(words(12), null, said)));
        assertEquals(agreement, answer.appearances().getFirst().said());
    }

    /// What happens to quotations on their way through the press.
    private enum Change {
        NONE(Verdict.VERBATIM),
        FRAGMENT(Verdict.VERBATIM),
        DROPPED(Verdict.REWORDED),
        NUMBER(Verdict.REWORDED),
        SPEAKER(Verdict.SAID_BY_ANOTHER),
        JOINED(Verdict.REWORDED),
        INVENTED(Verdict.NOT_FOUND);

        private final Verdict right;

        Change(Verdict right) {
            this.right = right;
        }
    }

    /// A quotation with a change, and who is said to have said it.
    private record Variation(String quote, @Nullable String speaker) {}

    /// At least 95 of 100 get the right verdict, and none is called verbatim that is not.
    @Test
    void tellsTwoHundredVariationsApart() throws IOException {
        long seed = 20210301;
        Random random = new Random(seed);
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 210; i++) {
            Change change = Change.values()[i % Change.values().length];
            Variation variation = variation(change, random.nextInt(SAID.size()), random);
            Verdict verdict = answer(variation.quote, variation.speaker).verdict();
            if (verdict == change.right) {
                right++;
            } else {
                wrong.add(change + " " + verdict + ": " + variation);
                assertNotEquals(Verdict.VERBATIM, verdict, variation.toString());
            }
        }
        assertTrue(right >= 200, "seed " + seed + ", " + right + " of 210 right; wrong: " + wrong);
    }

    private static Variation variation(Change change, int number, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(words(number).split(" ", -1)));
        int other = (number + 1 + random.nextInt(SAID.size() - 1)) % SAID.size();
        return switch (change) {
            case NONE -> new Variation(words(number), speaker(number));
            case FRAGMENT -> new Variation(String.join(" ", words.subList(2, words.size() - 1)), null);
            case DROPPED -> {
                words.remove(1 + random.nextInt(words.size() - 2));
                yield new Variation(String.join(" ", words), speaker(number));
            }
            case NUMBER -> {
                words.set(1 + random.nextInt(words.size() - 2), Integer.toString(100 + random.nextInt(800)));
                yield new Variation(String.join(" ", words), null);
            }
            case SPEAKER ->
                new Variation(words(number), speaker(number).equals("Ilse Marrow") ? "Lena Quist" : "Ilse Marrow");
            case JOINED -> {
                String[] second = words(other).split(" ", -1);
                yield new Variation(
                        String.join(" ", words.subList(0, words.size() / 2)) + " "
                                + String.join(" ", Arrays.asList(second).subList(second.length / 2, second.length)),
                        null);
            }
            case INVENTED -> {
                java.util.Collections.shuffle(words, random);
                List<String> invented = new ArrayList<>(words.subList(0, 2));
                for (String word : words(other).split(" ", -1)) {
                    invented.add(new StringBuilder(word).reverse().toString());
                }
                yield new Variation(String.join(" ", invented), null);
            }
        };
    }

    private static Answer answer(String quote, @Nullable String speaker) throws IOException {
        return assertInstanceOf(Answer.class, check.check(new Request(quote, speaker, null)));
    }
}
