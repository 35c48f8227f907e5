package org.onrecord.document;

import java.util.Locale;

/// What was done to people.
public enum Harm {
    KILLED,
    INJURED,
    MISSING,
    CAPTURED,
    DISPLACED,
    /// Killed and injured together and not told apart.
    CASUALTIES;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
