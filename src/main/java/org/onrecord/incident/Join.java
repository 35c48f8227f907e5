package org.onrecord.incident;

import java.util.List;

/// Why two claims are taken to be about the same harm, beside their place and a day on which both can have been.
///
/// @param claims the two ids
/// @param words of the event that both have
/// @param sameFigure whether both state the same number
/// @param sameSentence whether they stand in one sentence
public record Join(List<String> claims, List<String> words, boolean sameFigure, boolean sameSentence) {
    public Join {
        claims = List.copyOf(claims);
        words = List.copyOf(words);
    }
}
