package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.config.Config;
import org.onrecord.server.ServerSettings.Access;

/// The careful reader behind the fast one, over the whole service.
@Timeout(120)
final class BothReadersTest {
    private static final String TEXT =
            "\"No keeper sleeps before the lamp is lit,\" lighthouse warden Petra Hollin said on Tuesday.";

    @TempDir
    private Path folder;

    @Test
    void aLinkToAQuoteHoldsWhenTheArticleHasBeenReadAgain() throws Exception {
        JsonNode before;
        try (LiveService fast = start(ReaderChoice.FAST)) {
            fast.add("lamp", "2022-02-02", TEXT);
            before = fast.get("/api/v1/quotes?q=keeper").at("/hits/0");
            assertEquals("fast", reader(fast));
        }
        try (LiveService both = start(ReaderChoice.BOTH)) {
            while (!reader(both).equals("careful")) {
                Thread.onSpinWait();
            }
            JsonNode evidence = both.get(before.get("evidence").asText());
            assertEquals("holds", evidence.get("status").asText());
            assertEquals(before.get("id"), evidence.at("/quote/id"));
            assertEquals("Petra Hollin", evidence.at("/quote/speaker/name").asText());
        }
    }

    private LiveService start(ReaderChoice reader) throws IOException {
        return LiveService.start(folder, Access.STANDARD, Config.defaults(), reader);
    }

    private static String reader(LiveService service) throws IOException, InterruptedException {
        return service.get("/api/v1/ledger").at("/rows/0/reader").asText();
    }
}
