package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.correction.Correction;
import org.onrecord.correction.Fix;
import org.onrecord.correction.Target;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// What every archive does with what people put right.
abstract class CorrectingContract extends ReadingContract {
    private static final Speaker OTHER = new Speaker("odd-larsen", "Odd Larsen", Speaker.Kind.PERSON, null, null);

    @Test
    void aCorrectionChangesWhatSearchesFindAndNothingElse() throws IOException {
        add("a");
        AnnotatedDocument read = archive.annotated("a").orElseThrow();
        Correction made = correct(new Fix.WrongSpeaker(OTHER), "a");
        assertEquals(NOW, made.made());
        assertEquals(1, made.number());
        assertEquals(read, archive.annotated("a").orElseThrow(), "the machine's reading stays");
        assertEquals("odd-larsen", speaker("a"));
        assertEquals(
                List.of("wrong-speaker", "Mira Tolven", "Inga"), amendments("a").subList(0, 3));
        assertEquals(List.of(new Change.Put("a", 2)), archive.changesSince(1, 10));
    }

    @Test
    void aCorrectionSurvivesReadingAnewAndReopening() throws IOException {
        add("a");
        Correction made = correct(new Fix.NotAQuote(), "a");
        archive.close();
        archive = open();
        assertEquals(1, archive.reannotate(List.of("v2")));
        readBy("a", "v2");
        assertEquals("v2", archive.corrected("a").orElseThrow().annotator());
        assertEquals(List.of(), archive.corrected("a").orElseThrow().quotations());
        assertEquals(1, archive.corrected("a").orElseThrow().claims().size());
        assertEquals(made, archive.corrections().find(1).orElseThrow());
    }

    @Test
    void noBetterReadingTakesThePlaceOfWhatAPersonPutRight() throws IOException {
        add("a");
        add("b");
        List<BetterReading> better = new ArrayList<>();
        for (StoredReading reading : archive.readBy("v1", 10)) {
            NormalizedDocument document =
                    archive.annotated(reading.id()).orElseThrow().document();
            better.add(new BetterReading(reading, Samples.annotated(document, "careful")));
        }
        correct(new Fix.NotAQuote(), "a");
        assertEquals(1, archive.countReadBy("v1"));
        assertEquals(1, archive.improve(better));
        assertEquals("v1", archive.annotated("a").orElseThrow().annotator());
        assertEquals("careful", archive.annotated("b").orElseThrow().annotator());
        archive.corrections().undo(1, "Per", "It was one");
        assertEquals(1, archive.countReadBy("v1"));
    }

    @Test
    void whatWasTakenBackAppliesNoMoreAndIsRemembered() throws IOException {
        add("a");
        correct(new Fix.WrongSpeaker(OTHER), "a");
        Correction undone = archive.corrections().undo(1, "Per", "It was her").orElseThrow();
        assertEquals(new Correction.Undoing("Per", "It was her", NOW), undone.undone());
        assertEquals("mira-tolven", speaker("a"));
        assertEquals(List.of(new Change.Put("a", 3)), archive.changesSince(2, 10));
        assertTrue(archive.corrections().undo(1, "Per", "again").isEmpty());
        assertTrue(archive.corrections().undo(7, "Per", "nothing there").isEmpty());
        assertEquals(List.of(undone), list(Corrections.Filter.ALL));
        assertEquals(List.of(), archive.corrections().of("a"));
    }

    @Test
    void aMergeReachesEveryArticleAndTheNextMergeToo() throws IOException {
        add("a");
        add("b");
        correct(new Fix.WrongSpeaker(OTHER), "b");
        assertEquals(2, archive.corrections().articlesNaming("mira-tolven"));
        assertEquals(0, archive.corrections().articlesNaming("nobody"));
        long before = archive.lastSequence();
        correct(new Fix.MergeSpeakers(List.of("mira-tolven"), "m-tolven"), null);
        assertEquals(List.of("a", "b"), changed(before), "a quote of one, a claim of the other");
        assertEquals("m-tolven", speaker("a"));
        before = archive.lastSequence();
        correct(new Fix.MergeSpeakers(List.of("m-tolven", "odd-larsen"), "tolven-larsen"), null);
        assertEquals(List.of("a", "b"), changed(before));
        assertEquals("tolven-larsen", speaker("a"));
        assertEquals("tolven-larsen", speaker("b"));
        add("c");
        assertEquals("tolven-larsen", speaker("c"), "what comes later too");
        before = archive.lastSequence();
        assertTrue(archive.corrections().undo(2, "Per", "Two women").isPresent());
        assertEquals(List.of("a", "b", "c"), changed(before));
        assertEquals("mira-tolven", speaker("a"));
        assertEquals("tolven-larsen", speaker("b"));
    }

    @Test
    void aSplitTakesTheMentionsOfANameOrAnArticle() throws IOException {
        add("a");
        add("b");
        correct(new Fix.SplitSpeaker("mira-tolven", "mira-tolven-2", new Fix.Which(List.of(), List.of("b"))), null);
        assertEquals("mira-tolven", speaker("a"));
        assertEquals("mira-tolven-2", speaker("b"));
        correct(new Fix.SplitSpeaker("mira-tolven", "m-t", new Fix.Which(List.of("Mira Tolven"), List.of())), null);
        assertEquals("m-t", speaker("a"));
        assertEquals("mira-tolven-2", speaker("b"));
    }

    @Test
    void correctionsAreFilteredAndPaged() throws IOException {
        add("a");
        add("b");
        correct(new Fix.Right(), "a");
        correct(new Fix.WrongSpeaker(OTHER), "b");
        correct(new Fix.MergeSpeakers(List.of("x"), "y"), null);
        archive.corrections().undo(2, "Per", "no");
        assertEquals(List.of(3L, 2L, 1L), numbers(Corrections.Filter.ALL));
        assertEquals(List.of(2L), numbers(new Corrections.Filter("b", null, null, null)));
        assertEquals(List.of(1L), numbers(new Corrections.Filter(null, "a-q0", null, null)));
        assertEquals(List.of(3L), numbers(new Corrections.Filter(null, null, "merge-speakers", null)));
        assertEquals(List.of(3L, 1L), numbers(new Corrections.Filter(null, null, null, true)));
        assertEquals(List.of(2L), numbers(new Corrections.Filter(null, null, null, false)));
        List<Correction> second = archive.corrections().list(new Corrections.Query(Corrections.Filter.ALL, 3L, 1));
        assertEquals(2, second.getFirst().number());
    }

    @Test
    void whatIsGoneCannotBeCorrectedAndTakesItsCorrectionsAlong() throws IOException {
        add("a");
        correct(new Fix.Right(), "a");
        Correction.Draft draft = draft(new Fix.NotAQuote(), "a");
        archive.delete("a");
        assertTrue(archive.corrections().add(draft).isEmpty());
        assertEquals(List.of(), list(Corrections.Filter.ALL));
    }

    @Test
    void tellsWhenADocumentFirstCame() throws IOException {
        assertTrue(archive.received("a").isEmpty());
        add("a");
        assertEquals(NOW, archive.received("a").orElseThrow());
    }

    private void add(String id) throws IOException {
        receive(Samples.source(id, "Text of " + id + ", long enough"));
        read(id);
    }

    private Correction correct(Fix fix, @Nullable String article) throws IOException {
        return archive.corrections().add(draft(fix, article)).orElseThrow();
    }

    private Correction.Draft draft(Fix fix, @Nullable String article) throws IOException {
        if (article == null) {
            return new Correction.Draft(fix, null, "Inga", "The same woman");
        }
        AnnotatedDocument read = archive.annotated(article).orElseThrow();
        Target.Passage passage = new Target.Passage(
                Target.Sort.QUOTE,
                article + "-q0",
                new Span(0, 4),
                read.document().text().substring(0, 4));
        Target target = new Target(
                article,
                read.document().contentHash(),
                passage,
                new Target.Machine(
                        read.annotator(),
                        "test.rule",
                        new Fix.WrongSpeaker(read.quotations().getFirst().speaker())));
        return new Correction.Draft(fix, target, "Inga", "I asked them");
    }

    private String speaker(String article) throws IOException {
        Quotation quote = archive.corrected(article).orElseThrow().quotations().getFirst();
        return Objects.requireNonNull(Objects.requireNonNull(quote.speaker()).id());
    }

    private List<String> amendments(String article) throws IOException {
        return archive.corrected(article).orElseThrow().quotations().getFirst().found().amendments().stream()
                .flatMap(one -> java.util.stream.Stream.of(
                        one.kind(), String.valueOf(one.was()), one.author(), one.reason(), one.at()))
                .toList();
    }

    private List<String> changed(long since) throws IOException {
        return archive.changesSince(since, 100).stream()
                .map(Change::id)
                .sorted()
                .toList();
    }

    private List<Correction> list(Corrections.Filter filter) throws IOException {
        return archive.corrections().list(new Corrections.Query(filter, null, 100));
    }

    private List<Long> numbers(Corrections.Filter filter) throws IOException {
        return list(filter).stream().map(Correction::number).toList();
    }
}
