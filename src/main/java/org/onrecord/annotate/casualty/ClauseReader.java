package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Clause.Chunk;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.text.TokenizedText;

/// Splits the sentences of one text into counted groups, harm words and the words between them.
final class ClauseReader {
    /// Words within which "hospital" must follow "taken".
    private static final int BEHIND = 12;

    private final TokenizedText text;
    private final CasualtyLexicon lexicon;
    private final GroupReader groups;

    /// By the type of token.
    private final @Nullable WordUse[] uses;

    ClauseReader(TokenizedText text, CasualtyLexicon lexicon, GroupReader groups, Map<String, WordUse> words) {
        this.text = text;
        this.lexicon = lexicon;
        this.groups = groups;
        this.uses = new WordUse[text.typeCount()];
        for (int type = 0; type < uses.length; type++) {
            uses[type] = words.get(text.typeLower(type));
        }
    }

    /// Whether a harm word can begin in the tokens `[from, to)`.
    boolean hasHarm(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isHarm(uses[text.typeOf(at)])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarm(@Nullable WordUse use) {
        return use != null && use.harm();
    }

    /// Reads the tokens `[from, to)`.
    Clause read(int from, int to) {
        List<Chunk> chunks = new ArrayList<>();
        int at = from;
        while (at < to) {
            Chunk chunk = chunk(at, to);
            chunks.add(chunk);
            at = chunk.to();
        }
        return new Clause(text, chunks, lexicon);
    }

    private Chunk chunk(int at, int to) {
        WordUse use = uses[text.typeOf(at)];
        boolean opens =
                (use != null && use.group()) || Character.isDigit(text.form(at).charAt(0));
        Group group = opens ? groups.at(text, at, to) : null;
        if (group != null) {
            return new Chunk(at, group.to(), Kind.GROUP, group, null);
        }
        PhraseTable.Match<HarmWord> harm = isHarm(use) ? lexicon.harms().at(text, at, to) : null;
        if (harm != null && isFollowed(harm, to)) {
            return new Chunk(at, harm.end(), Kind.HARM, null, harm.value());
        }
        return new Chunk(at, at + 1, Grammar.of(text, at, use == null ? null : use.kind()), null, null);
    }

    private boolean isFollowed(PhraseTable.Match<HarmWord> harm, int to) {
        Set<String> behind = harm.value().behind();
        for (int at = harm.end(); at < Math.min(to, harm.end() + BEHIND) && !behind.isEmpty(); at++) {
            if (behind.contains(text.lower(at))) {
                return true;
            }
        }
        return behind.isEmpty();
    }
}
