package org.onrecord;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.config.ConfigException;
import picocli.CommandLine.Option;

/// The choice of a reader for commands that read a document once.
final class SingleReader {
    @Option(
            names = "--reader",
            paramLabel = "READER",
            description = "Who reads: fast, or careful, a transformer that reads a few articles a second"
                    + " (default: fast).")
    private ReaderChoice reader = ReaderChoice.FAST;

    /// @throws IOException if the folder's tables or model can't be read, or this machine can't run the model
    AnnotationPipeline pipeline(HomeOptions home, Path indexConfig) throws IOException, ConfigException {
        if (reader == ReaderChoice.BOTH) {
            throw home.wrong("--reader both: a document is read once here; choose fast or careful");
        }
        AnnotationPipeline fast = AnnotationPipeline.load(indexConfig);
        return reader == ReaderChoice.CAREFUL ? fast.careful(indexConfig) : fast;
    }
}
