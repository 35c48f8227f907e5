package org.onrecord.correction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a person put right. It is never changed and never goes while its article is there: it can be undone.
///
/// @param number from 1, in the order in which they were made, which is the order in which they apply
/// @param undone who took it back; null while it holds
public record Correction(
        long number, Draft draft, Instant made, @Nullable Undoing undone) {
    public boolean isActive() {
        return undone == null;
    }

    /// What somebody wants to put right.
    ///
    /// @param target null where a speaker is merged or split, which is about all articles
    /// @param author who says so, as they sign
    public record Draft(Fix fix, @Nullable Target target, String author, String reason) {
        public Draft {
            if (author.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("a correction needs an author and a reason");
            }
            if ((target == null) == fix.speakersTouched().isEmpty()) {
                throw new IllegalArgumentException("'" + fix.label() + "' does not fit its target " + target);
            }
        }
    }

    /// Who took it back, and why.
    public record Undoing(String author, String reason, Instant at) {}
}
