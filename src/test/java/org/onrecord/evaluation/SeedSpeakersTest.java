package org.onrecord.evaluation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.annotate.speaker.Speaking;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Attribution;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;

/// Everybody quoted in the sample articles has one id in all of them, in every spelling; skipped where the sample is
/// absent.
final class SeedSpeakersTest {
    private static final Path GOLD = Path.of("../shared/gold");

    @Test
    void givesEverySpellingInTheSampleOneId() throws IOException {
        Path list = GOLD.resolve("seed-speaker-variants.json");
        assumeTrue(Files.exists(list), "the sample of variants is not here");
        Map<String, Set<String>> ids = idsBySource();
        JsonNode people = new ObjectMapper().readTree(list.toFile());
        for (Map.Entry<String, JsonNode> person : people.properties()) {
            Set<String> found = new HashSet<>();
            person.getValue()
                    .forEach(variant -> ids.forEach((source, id) -> {
                        if (source.endsWith(variant.asText())) {
                            found.addAll(id);
                        }
                    }));
            assertFalse(found.size() > 1, person.getKey() + " is " + found);
        }
        Set<String> one = named(ids, "Artak Begalerian");
        Set<String> other = named(ids, "Artak Ayalan");
        assertFalse(one.isEmpty() && other.isEmpty(), "neither of the two Artaks is quoted");
        assertTrue(one.stream().noneMatch(other::contains), one + " and " + other);
    }

    private static Set<String> named(Map<String, Set<String>> ids, String name) {
        Set<String> found = new HashSet<>();
        ids.forEach((source, id) -> found.addAll(source.contains(name) ? id : Set.of()));
        return found;
    }

    private static Map<String, Set<String>> idsBySource() throws IOException {
        AnnotationPipeline pipeline = AnnotationPipeline.load(Path.of("index-config"));
        Map<String, Set<String>> ids = new TreeMap<>();
        for (String text : texts()) {
            AnnotatedDocument annotated = pipeline.annotate(Speaking.document(text, "en"));
            for (Quotation quotation : annotated.quotations()) {
                Attribution attribution = quotation.attribution();
                Speaker speaker = quotation.speaker();
                boolean person = speaker != null && speaker.kind() == Speaker.Kind.PERSON;
                if (person && speaker.id() != null && !attribution.source().isEmpty()) {
                    ids.computeIfAbsent(attribution.source().getFirst().of(text), source -> new HashSet<>())
                            .add(speaker.id());
                }
            }
        }
        return ids;
    }

    private static List<String> texts() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(GOLD.resolve("seeds.jsonl"))) {
            texts.add(mapper.readTree(line).get("text").asText());
        }
        return texts;
    }
}
