package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.engine.ArticleBuilder;

final class ExplanationTest {
    /// What the tagger marked stands apart from what the rules made of it, and who "he" is from how that was told.
    @Test
    void tellsTheStepsToAQuotation() throws IOException {
        String explained = explained("Oran Tal spoke in Vidra. “The bridge is gone for good,” he said.");
        assertEquals(
                List.of(
                        "tagger (3)",
                        "[25, 55)  “The bridge is gone for good,”  → content",
                        "[56, 58)  he  → source",
                        "[59, 63)  said  → cue",
                        "quotations (1)",
                        "[26, 54)  The bridge is gone for good,  → direct",
                        "cue        said",
                        "source     he",
                        "speaker    Oran Tal (person, id oran-tal, printed \"Oran Tal\", one by name)"),
                explained
                        .substring(explained.indexOf("tagger"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(9)
                        .toList());
    }

    private static String explained(String text) throws IOException {
        AnnotationPipeline pipeline = AnnotationPipeline.load(Path.of("index-config"));
        AnnotatedDocument annotated = pipeline.annotate(
                new ArticleBuilder("a").paragraph(text).build().document());
        StringWriter out = new StringWriter();
        new Explanation(new PrintWriter(out)).print(annotated, pipeline.marks(annotated.document()));
        return out.toString();
    }
}
