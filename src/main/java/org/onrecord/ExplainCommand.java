package org.onrecord;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.config.ConfigException;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Content;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;
import org.onrecord.normalize.Normalization;
import org.onrecord.normalize.Normalizer;
import org.onrecord.normalize.NormalizerLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord explain FILE`: one document after every step, with the rule behind each mention.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints one document after every step, with the rule behind each mention.")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Mixin
    private final SingleReader reader = new SingleReader();

    @Parameters(paramLabel = "FILE", description = "The document; of any kind that ingest takes.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "As one JSON object, with every field.")
    private boolean json;

    @Option(names = "--published", paramLabel = "DATE", description = "Publication date, where it is known better.")
    private String published = "";

    @Override
    public Integer call() throws IOException, ConfigException {
        SourceDocument source = source();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        Path indexConfig = home.indexConfig();
        AnnotationPipeline pipeline = reader.pipeline(home, indexConfig);
        try (Normalizer normalizer = Normalizer.open(NormalizerLimits.DEFAULTS, BoilerplateTable.read(indexConfig))) {
            return switch (normalizer.normalize(
                    source, source.content().sha256().substring(0, 16))) {
                case Normalization.Normalized normalized -> print(pipeline, normalized.document(), out);
                case Normalization.Container container -> list(container, out);
                case Normalization.Rejected rejected -> {
                    System.err.println(file + ": " + rejected.reason().label() + ": "
                            + rejected.detail().message());
                    yield 1;
                }
            };
        }
    }

    private SourceDocument source() throws IOException {
        SuppliedMetadata supplied =
                new SuppliedMetadata(null, null, null, null, published.isEmpty() ? null : published);
        return new SourceDocument(null, file.toString(), null, supplied, Content.of(Files.readAllBytes(file)));
    }

    private int print(AnnotationPipeline pipeline, NormalizedDocument document, PrintWriter out) throws IOException {
        AnnotatedDocument annotated = pipeline.annotate(document);
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(annotated));
            out.flush();
        } else {
            new Explanation(out).print(annotated, pipeline.marks(annotated.document()));
        }
        return 0;
    }

    private static int list(Normalization.Container container, PrintWriter out) {
        out.println("a container of " + container.members().size() + " documents; explain one of them by itself");
        container.members().forEach(member -> out.println("  " + member.name()));
        container
                .lost()
                .forEach(lost -> out.println("  " + lost.name() + ": "
                        + lost.reason().label() + ": " + lost.detail().message()));
        out.flush();
        return 0;
    }
}
