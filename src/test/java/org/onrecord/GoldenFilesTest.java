package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.SourceDocument;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.normalize.Normalization;
import org.onrecord.normalize.Normalizer;
import org.onrecord.normalize.NormalizerLimits;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Hit;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchService;

/// The sample collection after every stage, against the files in `src/test/resources/golden`.
final class GoldenFilesTest {
    private static final Path TABLES = Path.of(System.getProperty("onrecord.home", ""), "index-config");

    /// Result kind, then parameters; what a reader of the sample collection would ask.
    private static final List<String> QUESTIONS = List.of(
            "QUOTE q=\"line of willows\"",
            "QUOTE speaker=dragoychev q=river",
            "QUOTE speaker=Brandauer sort=oldest",
            "QUOTE q=coffin facets=speaker,country",
            "CLAIM killed=9 sort=oldest facets=claimant,place",
            "CLAIM harm=missing sort=newest",
            "CLAIM killed=20.. scope=historical",
            "CLAIM country=BD sort=number facets=harm,scope",
            "ARTICLE q=flood facets=country,language",
            "ARTICLE country=RO published=2021-03 sort=oldest",
            "ARTICLE q=Sarat -ferry",
            "ARTICLE q=explosiom~");

    @TempDir
    private static Path folder;

    private static final Map<String, AnnotatedDocument> SAMPLES = new LinkedHashMap<>();

    @BeforeAll
    static void annotate() throws IOException {
        AnnotationPipeline pipeline = AnnotationPipeline.load(TABLES);
        try (Normalizer normalizer = Normalizer.open(NormalizerLimits.DEFAULTS, BoilerplateTable.read(TABLES))) {
            for (SourceDocument source : SampleCollection.read()) {
                Normalization read = normalizer.normalize(source, name(source));
                if (read instanceof Normalization.Container mail) {
                    read = normalizer.normalize(mail.members().getFirst(), name(source));
                }
                Normalization.Normalized normalized =
                        assertInstanceOf(Normalization.Normalized.class, read, source::name);
                SAMPLES.put(name(source), pipeline.annotate(normalized.document()));
            }
        }
    }

    private static String name(SourceDocument source) {
        return source.name().substring(0, source.name().lastIndexOf('.'));
    }

    static Stream<String> samples() throws IOException {
        return SampleCollection.read().stream().map(GoldenFilesTest::name);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsASampleAsApproved(String sample) throws IOException {
        AnnotatedDocument annotated = SAMPLES.get(sample);
        Golden.check(sample + ".txt", annotated == null ? "" : GoldenText.of(annotated));
    }

    @Test
    void answersAsApproved() throws IOException {
        StringBuilder answers = new StringBuilder();
        try (LuceneEngine engine = LuceneEngine.open(folder, "golden")) {
            long number = 0;
            for (AnnotatedDocument sample : SAMPLES.values()) {
                engine.apply(List.of(new IndexChange.Put(sample, ++number)));
            }
            engine.refresh();
            SearchService service =
                    SearchService.over(engine, id -> Optional.ofNullable(SAMPLES.get(id)), InstantSource.system());
            for (String question : QUESTIONS) {
                answers.append("== ").append(question).append('\n').append(answer(service, question));
            }
        }
        Golden.check("answers.txt", answers.toString());
    }

    @Test
    void everyGoldenFileIsStillCompared() throws IOException {
        TreeSet<String> expected =
                samples().map(sample -> sample + ".txt").collect(Collectors.toCollection(TreeSet::new));
        expected.add("answers.txt");
        Path golden = Path.of(System.getProperty("onrecord.home", ""), "src", "test", "resources", "golden");
        try (Stream<Path> files = Files.list(golden)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static String answer(SearchService service, String question) throws IOException {
        String[] parts = question.split(" (?=[a-z]+=)", -1);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            parameters.put(parts[i].substring(0, equals), List.of(parts[i].substring(equals + 1)));
        }
        SearchResponse answer = assertInstanceOf(
                SearchResponse.class, service.search(ResultKind.valueOf(parts[0]), parameters), question);
        StringBuilder lines = new StringBuilder();
        lines.append("total: ").append(answer.total().value());
        lines.append(", read as: ").append(answer.interpretation().read()).append('\n');
        answer.hits().forEach(hit -> lines.append(line(hit)).append('\n'));
        answer.facets()
                .forEach((dimension, facet) -> lines.append("facet ")
                        .append(dimension)
                        .append(": ")
                        .append(facet.values() == null ? "" : counts(facet.values()))
                        .append("unknown ")
                        .append(facet.unknown())
                        .append('\n'));
        return lines.append('\n').toString();
    }

    private static String counts(List<SearchResponse.FacetValue> values) {
        return values.stream()
                .map(value -> value.label() + " " + value.count() + ", ")
                .collect(Collectors.joining());
    }

    private static String line(Hit hit) {
        return switch (hit) {
            case Hit.ArticleHit article ->
                article.article().id() + ": " + article.article().title();
            case Hit.QuoteHit quote ->
                quote.article().id() + ": "
                        + (quote.speaker() == null ? "nobody" : quote.speaker().name()) + ": "
                        + quote.content().text().replace('\n', ' ');
            case Hit.ClaimHit claim ->
                claim.article().id() + ": " + claim.harm() + " " + claim.low() + ".." + claim.high() + ": "
                        + claim.claim().text().replace('\n', ' ');
        };
    }
}
