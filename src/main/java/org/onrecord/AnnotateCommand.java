package org.onrecord;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.config.ConfigException;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `onrecord annotate < input.jsonl > output.jsonl`: articles in, annotations out, without archive or index.
///
/// A line with `text` is taken as it is, so that spans point into it; a line with `html` is normalised first, and its
/// text told with the annotations.
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = "Reads articles as JSON lines from standard input and writes their annotations as JSON lines.")
final class AnnotateCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Mixin
    private final SingleReader reader = new SingleReader();

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        Path indexConfig = home.indexConfig();
        AnnotationPipeline pipeline = reader.pipeline(home, indexConfig);
        ArticleLine articles = new ArticleLine(BoilerplateTable.read(indexConfig));
        AnnotationLine annotations = new AnnotationLine(mapper);
        JsonLines lines = new JsonLines(mapper, row -> annotate(row, articles, pipeline, annotations));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        return lines.run(in, out) == 0 ? 0 : 1;
    }

    private static JsonNode annotate(
            JsonNode row, ArticleLine articles, AnnotationPipeline pipeline, AnnotationLine annotations) {
        NormalizedDocument document = articles.read(row);
        AnnotatedDocument annotated = pipeline.annotate(document);
        return annotations.write(annotated, row.has("html"));
    }
}
