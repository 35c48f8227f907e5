package org.onrecord.correction;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// What a correction is about: a place in an article, so that it is found again when the article is read anew.
///
/// @param article its id
/// @param contentHash SHA-256 of the article's bytes as they were then
/// @param passage null for the article as a whole
/// @param machine how it had been read
public record Target(
        String article, String contentHash, @Nullable Passage passage, Machine machine) {
    /// A quote or claim as it was found.
    ///
    /// @param mention its id then
    /// @param exact the text of `span`
    public record Passage(Sort sort, String mention, Span span, String exact) {}

    /// What a passage is.
    public enum Sort {
        QUOTE,
        CLAIM
    }

    /// How the machine had read it.
    ///
    /// @param annotator fingerprint of the finders and word lists
    /// @param rule that found the mention; null for an article
    /// @param reading what it read where the correction differs; null where there is nothing to compare
    public record Machine(
            String annotator,
            @Nullable String rule,
            @Nullable Fix reading) {}
}
