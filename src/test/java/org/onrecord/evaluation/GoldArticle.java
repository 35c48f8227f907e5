package org.onrecord.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.normalize.Boilerplate;
import org.onrecord.normalize.Normalization;
import org.onrecord.normalize.PlainText;

/// A hand-read article beside what the service finds in it.
record GoldArticle(JsonNode gold, AnnotatedDocument predicted) {
    private static final PlainText PLAIN_TEXT = new PlainText(Boilerplate.NONE);

    String text() {
        return predicted.document().text();
    }

    /// Reads and annotates the articles of a file of JSON lines, as the `annotate` command does.
    static List<GoldArticle> annotate(Path file) throws IOException {
        AnnotationPipeline pipeline =
                AnnotationPipeline.load(Path.of(System.getProperty("onrecord.home", ""), "index-config"));
        ObjectMapper mapper = new ObjectMapper();
        List<GoldArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = mapper.readTree(line);
            articles.add(new GoldArticle(row, pipeline.annotate(read(row))));
        }
        return articles;
    }

    private static NormalizedDocument read(JsonNode row) {
        String published =
                row.get("published").isNull() ? null : row.get("published").asText();
        Normalization read =
                PLAIN_TEXT.normalize(row.get("id").asText(), row.get("text").asText(), null, published);
        if (read instanceof Normalization.Normalized normalized) {
            return normalized.document();
        }
        throw new AssertionError(read);
    }
}
