package org.onrecord.engine;

/// What somebody who types may mean.
///
/// @param text to show
/// @param key of a speaker, place, country or outlet; the text itself of a phrase or word
/// @param documents how many quotes, claims and articles have it
/// @param from where in what was typed it begins to stand instead
public record Suggestion(Kind kind, String text, String key, int documents, int from) {
    /// What is suggested.
    public enum Kind {
        SPEAKER,
        PLACE,
        SOURCE,
        PHRASE,
        WORD
    }
}
