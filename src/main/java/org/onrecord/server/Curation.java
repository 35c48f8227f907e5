package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.onrecord.correction.Correction;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Speaker;

/// What corrections need beside the archive. Safe for any number of threads.
public interface Curation {
    /// The id that a speaker of this name has in every article.
    ///
    /// @param kind not [Speaker.Kind#UNNAMED]
    String speakerId(String name, Speaker.Kind kind);

    /// Waits until searches see the archive as it is now.
    ///
    /// @return false if that was not so within `most`
    boolean awaitSearchable(Duration most) throws IOException, InterruptedException;

    /// A corrected article in the form in which the tagger is trained and finders are measured.
    ///
    /// @param read as the machine has read it
    /// @param corrections the active ones that concern it, by number
    JsonNode gold(AnnotatedDocument read, List<Correction> corrections);
}
