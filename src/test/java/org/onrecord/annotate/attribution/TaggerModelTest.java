package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.onrecord.document.Content;

final class TaggerModelTest {
    @Test
    void isTheOneThatTheModelCardDescribes() throws IOException {
        byte[] model = Files.readAllBytes(Path.of("index-config", "attribution-tagger.model"));
        String card = Files.readString(Path.of("docs", "model-card-tagger.md"));
        assertTrue(card.contains("`" + Content.of(model).sha256() + "`"), "the card names another hash");
        assertTrue(model.length < 8_000_000, () -> "the model has " + model.length + " bytes");
    }
}
