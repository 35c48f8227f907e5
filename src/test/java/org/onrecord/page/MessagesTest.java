package org.onrecord.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.document.Detail;
import org.onrecord.normalize.Reason;
import org.onrecord.query.Repair;
import org.onrecord.search.SearchResponse;

/// The page has words of its own for what the service tells by a code; that all its languages have them is seen to by
/// its own tests.
final class MessagesTest {
    private static final Path HOME = Path.of(System.getProperty("onrecord.home", ""));

    private static final Pattern RULE_ID = Pattern.compile("\"(attribution\\.[a-z-]+)\"");

    /// A call that makes a claim of what a rule found, or hands the rule on.
    private static final Pattern DRAFT = Pattern.compile("(?s)\\b((?:drafts\\.add|chain|new Draft)\\([^;{]*;)");

    private static final Pattern TEXT = Pattern.compile("\"([a-z-]+)\"");

    /// One of each way in which a source names a rule.
    private static final Set<String> KNOWN = Set.of(
            "attribution.cue-before", "casualty.active", "casualty.gapped", "casualty.plain", "casualty.multiple");

    @Test
    void everyCodeOfTheServiceIsPutIntoWords() throws IOException {
        assertEquals(
                List.of(),
                lacking(Stream.of(
                                Arrays.stream(Repair.Kind.values()).map(kind -> "repair." + kind.code()),
                                Arrays.stream(SearchResponse.Note.values()).map(note -> "noted." + note.code()),
                                Arrays.stream(Reason.values()).map(reason -> "reason." + reason.label()),
                                Arrays.stream(Detail.Kind.values()).map(kind -> "detail." + kind.code()))
                        .flatMap(keys -> keys)));
    }

    /// A rule's id is a text in the source of the finder that has it.
    @Test
    void everyRuleThatAQuoteOrClaimCanNameIsPutIntoWords() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String source : sources("attribution")) {
            matches(RULE_ID, source).forEach(rules::add);
        }
        for (String source : sources("casualty")) {
            matches(DRAFT, source)
                    .flatMap(draft -> matches(TEXT, draft))
                    .forEach(rule -> rules.add("casualty." + rule));
        }
        assertTrue(rules.containsAll(KNOWN), "the sources are read: " + rules);
        assertEquals(List.of(), lacking(rules.stream().map(rule -> "value.rule." + rule)));
    }

    private static List<String> lacking(Stream<String> keys) throws IOException {
        JsonNode messages = new ObjectMapper()
                .readTree(HOME.resolve(Path.of("web", "src", "messages", "en.json"))
                        .toFile());
        return keys.filter(key -> !messages.has(key)).toList();
    }

    private static List<String> sources(String annotator) throws IOException {
        List<String> sources = new ArrayList<>();
        Path folder = HOME.resolve(Path.of("src", "main", "java", "org", "onrecord", "annotate", annotator));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
