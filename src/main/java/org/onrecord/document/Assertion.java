package org.onrecord.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who states a claim, and in what way.
///
/// @param claimant null for the paper's own voice
public record Assertion(@Nullable Attested<Speaker> claimant, Status status) {
    /// In what way a claim is made.
    public enum Status {
        /// Also "no casualties were reported", with a quantity of 0.
        ASSERTED,
        DENIED,
        HYPOTHETICAL;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
