package org.onrecord.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.correction.Correction;

/// What people put right. Kept for ever, but for that of documents which are deleted; what an index holds of every
/// article concerned changes with each, see [Archive#changesSince].
///
/// Safe for any number of threads; durable when a method returns.
public interface Corrections {
    /// Keeps a correction.
    ///
    /// @return empty if searches don't find its article (any more)
    Optional<Correction> add(Correction.Draft draft) throws IOException;

    /// Takes a correction back.
    ///
    /// @return empty if there is none of that number, or it was taken back before
    Optional<Correction> undo(long number, String author, String reason) throws IOException;

    Optional<Correction> find(long number) throws IOException;

    /// Newest first.
    List<Correction> list(Query query) throws IOException;

    /// The active ones that change how an article reads: its own and those of speakers, by number.
    List<Correction> of(String article) throws IOException;

    /// How many of the articles that searches find name a speaker, as the machine reads them.
    long articlesNaming(String speaker) throws IOException;

    /// Which corrections are asked for.
    ///
    /// @param filter what they have in common
    /// @param before only lower numbers; null for the newest
    /// @param size 1 to 1000
    record Query(Filter filter, @Nullable Long before, int size) {
        public Query {
            if (size < 1 || size > 1000) {
                throw new IllegalArgumentException("size " + size + " must be 1 to 1000");
            }
        }
    }

    /// Conditions that all hold; null is no condition.
    ///
    /// @param mention a quote or claim as it was called when it was corrected
    /// @param active whether it holds, or was taken back
    record Filter(
            @Nullable String article,
            @Nullable String mention,
            @Nullable String kind,
            @Nullable Boolean active) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
