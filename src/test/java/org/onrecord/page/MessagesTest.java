package org.onrecord.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.document.Detail;
import org.onrecord.normalize.Reason;
import org.onrecord.query.Repair;
import org.onrecord.search.SearchResponse;

/// The page has words of its own for what the service tells by a code; that all its languages have them is seen to by
/// its own tests.
final class MessagesTest {
    @Test
    void everyCodeOfTheServiceIsPutIntoWords() throws IOException {
        JsonNode messages = new ObjectMapper()
                .readTree(Path.of(System.getProperty("onrecord.home", ""), "web", "src", "messages", "en.json")
                        .toFile());
        List<String> lacking = Stream.of(
                        Arrays.stream(Repair.Kind.values()).map(kind -> "repair." + kind.code()),
                        Arrays.stream(SearchResponse.Note.values()).map(note -> "noted." + note.code()),
                        Arrays.stream(Reason.values()).map(reason -> "reason." + reason.label()),
                        Arrays.stream(Detail.Kind.values()).map(kind -> "detail." + kind.code()))
                .flatMap(keys -> keys)
                .filter(key -> !messages.has(key))
                .toList();
        assertEquals(List.of(), lacking);
    }
}
