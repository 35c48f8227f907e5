package org.onrecord.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.SavedSearches.Find;
import org.onrecord.archive.SavedSearches.Saved;

/// Writes what is sent to a webhook.
final class Letter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Letter() {}

    static String of(Saved search, List<Find> finds, @Nullable String problem) {
        ObjectNode letter = MAPPER.createObjectNode();
        letter.put("type", problem == null ? "search.matched" : "search.failed");
        letter.putObject("search")
                .put("id", search.id())
                .put("name", search.draft().name())
                .put("kind", search.draft().kind())
                .put("query", search.draft().query());
        letter.put("problem", problem);
        ArrayNode hits = letter.putArray("hits");
        try {
            for (Find find : finds) {
                hits.add(MAPPER.readTree(find.json()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hits are written as JSON", e);
        }
        return letter.toString();
    }
}
