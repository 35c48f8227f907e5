package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Word sequences with a value each, found in lower-case tokens; the longest wins.
///
/// Read-only once filled; then safe for any number of threads.
final class PhraseTable<T> {
    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    /// Adds the phrase, split as the text is. A phrase added twice keeps its first value.
    void add(String phrase, T value) {
        TokenizedText split = TokenizedText.of(phrase);
        if (split.tokenCount() == 0) {
            throw new IllegalArgumentException("phrase '" + phrase + "' must hold a word");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < split.tokenCount(); i++) {
            words.add(split.lower(i));
        }
        List<Entry<T>> entries = byFirstWord.computeIfAbsent(words.getFirst(), first -> new ArrayList<>(1));
        if (entries.stream().noneMatch(entry -> entry.words.equals(words))) {
            entries.add(new Entry<>(words, value));
            entries.sort(Comparator.comparingInt(entry -> -entry.words.size()));
        }
    }

    /// The first word of every phrase.
    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    /// The longest phrase that starts at token `at` and ends at or before token `end`.
    @Nullable
    Match<T> at(TokenizedText text, int at, int end) {
        List<Entry<T>> entries = at < end ? byFirstWord.get(text.lower(at)) : null;
        if (entries == null) {
            return null;
        }
        for (Entry<T> entry : entries) {
            if (at + entry.words.size() <= end && matches(text, at, entry.words)) {
                return new Match<>(at + entry.words.size(), entry.value);
            }
        }
        return null;
    }

    private static boolean matches(TokenizedText text, int at, List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!text.lower(at + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// @param end the token behind the phrase's last
    record Match<T>(int end, T value) {}

    private record Entry<T>(List<String> words, T value) {}
}
