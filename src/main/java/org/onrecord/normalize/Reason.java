package org.onrecord.normalize;

import java.util.Locale;

/// Why a document could not be read.
public enum Reason {
    /// It needs a password.
    ENCRYPTED,
    /// Its bytes break the rules of its own format, or end too early.
    DAMAGED,
    /// There is no text in it: no bytes, only blanks, or only pictures.
    EMPTY,
    /// It, or what it unpacks to, is above a size or count limit.
    TOO_LARGE,
    /// Of no type that is read here.
    UNKNOWN_TYPE,
    /// Reading it took longer than the limit.
    TIMEOUT,
    /// Reading it took more memory than the limit.
    OUT_OF_MEMORY,
    /// The process that read it died of it.
    CRASHED,
    /// Containers inside containers beyond the limit.
    TOO_DEEP,
    /// What was said about it is wrong: a JSON row without text.
    BAD_METADATA;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// Stable, lower-case, words parted by hyphens: `too-large`.
    public String label() {
        return label;
    }
}
