package org.onrecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;

/// Who reads documents when they come in, and who reads them again.
///
/// @param first reads what comes in
/// @param second reads again what the first has read; null if nobody does
/// @param lexicon fingerprint of finders and word lists, the same whoever reads
/// @param current fingerprints whose readings are not to be made again
record Annotators(AnnotationPipeline first, @Nullable AnnotationPipeline second, String lexicon, List<String> current) {
    static Annotators load(Path indexConfig, ReaderChoice choice) throws IOException {
        AnnotationPipeline fast = AnnotationPipeline.load(indexConfig);
        String lexicon = fast.fingerprint();
        String careful = lexicon + AnnotatedDocument.CAREFUL;
        return switch (choice) {
            case FAST -> new Annotators(fast, null, lexicon, List.of(lexicon, careful));
            case CAREFUL -> new Annotators(fast.careful(indexConfig), null, lexicon, List.of(careful));
            case BOTH -> new Annotators(fast, fast.careful(indexConfig), lexicon, List.of(lexicon, careful));
        };
    }
}
