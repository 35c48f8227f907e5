package org.onrecord.annotate.casualty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.text.TokenizedText;

/// A sentence as the rules see it: counted groups, harm words, and the closed-class words between them.
final class Clause {
    private final TokenizedText text;
    private final List<Chunk> chunks;
    private final CasualtyLexicon lexicon;

    Clause(TokenizedText text, List<Chunk> chunks, CasualtyLexicon lexicon) {
        this.text = text;
        this.chunks = chunks;
        this.lexicon = lexicon;
    }

    TokenizedText text() {
        return text;
    }

    StatusWords statusWords() {
        return lexicon.status();
    }

    int size() {
        return chunks.size();
    }

    Chunk get(int chunk) {
        return chunks.get(chunk);
    }

    /// The chunk's kind; [Kind#STOP] outside the sentence.
    Kind kind(int chunk) {
        return chunk < 0 || chunk >= chunks.size()
                ? Kind.STOP
                : chunks.get(chunk).kind();
    }

    /// The chunk's group; null if it is none.
    @Nullable
    Group group(int chunk) {
        return chunk < 0 || chunk >= chunks.size() ? null : chunks.get(chunk).group();
    }

    /// The chunk's harm word; null if it is none.
    @Nullable
    HarmWord harm(int chunk) {
        return chunk < 0 || chunk >= chunks.size() ? null : chunks.get(chunk).harm();
    }

    /// Whether a noun that names people starts at the chunk, an adjective before it allowed.
    boolean isPeople(int chunk) {
        if (chunk < 0 || chunk >= chunks.size()) {
            return false;
        }
        int at = chunks.get(chunk).from();
        int end = text.tokenCount();
        return lexicon.people().nouns().at(text, at, end) != null
                || lexicon.people().nouns().at(text, at + 1, end) != null;
    }

    /// The chunk's first word in lower case; empty outside the sentence.
    String word(int chunk) {
        return chunk < 0 || chunk >= chunks.size()
                ? ""
                : text.lower(chunks.get(chunk).from());
    }

    /// A stretch of tokens `[from, to)`.
    record Chunk(
            int from,
            int to,
            Kind kind,
            @Nullable Group group,
            @Nullable HarmWord harm) {}
}
