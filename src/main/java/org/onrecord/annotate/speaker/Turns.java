package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Speaker;
import org.onrecord.text.TokenizedText;

/// Who spoke so far in an article, in the order of the text.
final class Turns {
    /// Sentences that a pronoun looks back.
    static final int REACH = 3;

    private static final Set<String> ARMED = Set.of("army", "military", "forces", "troops", "navy", "command");

    private final TokenizedText text;
    private final List<Turn> turns = new ArrayList<>();

    Turns(TokenizedText text) {
        this.text = text;
    }

    /// @param token of the source
    /// @param head a body's head noun or kind, a role's noun; else empty
    /// @param reported whether somebody else says that they spoke
    record Turn(Speaker speaker, int token, String head, boolean reported) {}

    void add(Turn turn) {
        turns.add(turn);
    }

    @Nullable
    Turn last() {
        return turns.isEmpty() ? null : turns.getLast();
    }

    /// The last one whose words the article itself reports.
    @Nullable
    Turn lastReporting() {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (!turns.get(i).reported) {
                return turns.get(i);
            }
        }
        return null;
    }

    /// The last one of a kind within `reach` sentences before the token.
    @Nullable
    Turn last(int at, Speaker.Kind kind, int reach) {
        for (Turn turn : recent(at, reach)) {
            if (turn.speaker.kind() == kind) {
                return turn;
            }
        }
        return null;
    }

    /// The turns within `reach` sentences before the token, the last one first.
    List<Turn> recent(int at, int reach) {
        List<Turn> recent = new ArrayList<>();
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (text.sentenceOf(at) - text.sentenceOf(turn.token) > reach) {
                break;
            }
            if (turn.token < at) {
                recent.add(turn);
            }
        }
        return recent;
    }

    /// Who speaks in the words that hold `token` or begin right before it; null if nobody does.
    @Nullable
    Turn around(int token) {
        for (int i = turns.size() - 1; i >= 0 && turns.get(i).token >= token - 2; i--) {
            if (turns.get(i).token <= token) {
                return turns.get(i);
            }
        }
        return null;
    }

    /// The last body whose name has the same head noun.
    @Nullable
    Turn sameHead(String head, int at) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (turn.token < at && turn.speaker.kind() == Speaker.Kind.ORGANISATION && isHead(turn, head)) {
                return turn;
            }
        }
        return null;
    }

    private static boolean isHead(Turn turn, String head) {
        String name = turn.speaker.name().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return turn.head.equals(head)
                || last.equals(head)
                || name.startsWith(head + " of ")
                || (ARMED.contains(head) && (ARMED.contains(last) || ARMED.contains(turn.head)));
    }

    /// The last person whose role has the head noun.
    @Nullable
    Turn sameRole(String head, int at) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            String role = turn.speaker.role();
            boolean named = turn.speaker.kind() == Speaker.Kind.PERSON;
            if (turn.token < at
                    && named
                    && role != null
                    && role.toLowerCase(Locale.ROOT).contains(head)) {
                return turn;
            }
        }
        return null;
    }

    /// Who issued "the statement": the last organisation or country that spoke, else the last speaker.
    @Nullable
    Turn issuer(int at) {
        List<Turn> recent = recent(at, 2 * REACH);
        for (Turn turn : recent) {
            if (turn.speaker.kind() == Speaker.Kind.ORGANISATION || turn.speaker.kind() == Speaker.Kind.COUNTRY) {
                return turn;
            }
        }
        return recent.isEmpty() ? null : recent.getFirst();
    }
}
