package org.onrecord.archive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.document.Meaning;

/// What quotes mean to one model: worked out once for the same words, and kept so that an index can be built anew
/// without the model. Words are kept as a hash alone.
///
/// Which documents wait follows from what else the archive holds: those that searches find, and that have changed since
/// it was stored what their quotes mean.
public interface Meanings {
    /// Meanings are of `model` from now on. Where they were of another, they are thrown away, and all documents wait.
    void use(String model) throws IOException;

    /// Documents whose quotes are to be told, the latest changes first.
    ///
    /// @param limit at most so many, at least 1
    List<Waiting> waiting(int limit) throws IOException;

    /// How many documents [#waiting] would list without a limit.
    long countWaiting() throws IOException;

    /// What is known of these words; words that nothing is known of are left out.
    Map<String, Meaning> known(Set<String> words) throws IOException;

    /// Stores what the quotes of documents mean, in one piece. A document that has changed since it was listed goes on
    /// waiting. One that searches don't find by its meanings yet gets a new sequence number.
    ///
    /// @return how many were taken
    int store(List<Told> documents) throws IOException;

    /// A document that waits.
    ///
    /// @param sequence of its last change
    record Waiting(String id, long sequence) {}

    /// What the quotes of a document mean.
    ///
    /// @param words of the model that is used, by words; all of them, known before or not
    record Told(Waiting document, Map<String, Meaning> words) {
        public Told {
            words = Map.copyOf(words);
        }
    }
}
