package org.onrecord.ingest;

import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;
import org.onrecord.normalize.Normalization;
import org.onrecord.normalize.Normalizer;

/// The two steps from bytes to annotations; both must be safe for any number of threads.
///
/// @param annotator fingerprint of the annotate step, see [AnnotatedDocument#annotator]
public record Steps(Normalize normalize, Annotate annotate, String annotator) {
    public static Steps of(Normalizer normalizer, AnnotationPipeline pipeline) {
        return new Steps(normalizer::normalize, pipeline::annotate, pipeline.fingerprint());
    }

    /// Bytes to text.
    @FunctionalInterface
    public interface Normalize {
        Normalization normalize(SourceDocument source, String id);
    }

    /// Text to annotations.
    @FunctionalInterface
    public interface Annotate {
        AnnotatedDocument annotate(NormalizedDocument document);
    }
}
