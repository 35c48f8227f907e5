package org.onrecord.annotate.casualty;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Attested;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Victims;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Tells what kind of people were harmed, and to which side they belong.
///
/// The side is read from the noun phrase, else from an "of" or "from" behind it, else from "on the Armenian side" in
/// the sentence; never from who makes the claim.
final class VictimsReader {
    /// Tokens behind a group in which "of Nagorno-Karabakh" or "of them women" must begin.
    private static final int NEAR = 5;

    private static final Set<String> BELONGING = Set.of("of", "from", "belonging");

    private final TokenizedText text;
    private final List<PlaceMention> places;
    private final CasualtyLexicon.People people;

    VictimsReader(TokenizedText text, List<PlaceMention> places, CasualtyLexicon.People people) {
        this.text = text;
        this.places = places;
        this.people = people;
    }

    /// @param before the claim before it in the same sentence, whose victims a bare number shares; null if none
    Victims read(Draft draft, @Nullable Draft before, @Nullable Victims shared) {
        Group group = draft.group();
        Victims.Kind kind = kind(group);
        Attested<String> side = side(group);
        boolean bare = group.nature() == Group.Nature.BARE && before != null && shared != null;
        if (bare && shared != null && !draft.part()) {
            kind = kind == Victims.Kind.UNKNOWN ? shared.kind().value() : kind;
            side = side == null ? shared.side() : side;
        } else if (draft.part() && side == null && shared != null) {
            side = shared.side();
        }
        return new Victims(new Attested<>(kind, text.span(group.from(), group.to())), side, draft.part());
    }

    private Victims.Kind kind(Group group) {
        Victims.Kind kind = Victims.Kind.UNKNOWN;
        for (VictimNoun noun : group.nouns()) {
            kind = noun.kind() == Victims.Kind.UNKNOWN ? kind : noun.kind();
        }
        if (!group.nouns().isEmpty()) {
            return isUnderAge(group) ? Victims.Kind.CHILDREN : mixed(group, kind);
        }
        int end = Math.min(text.sentenceEnd(text.sentenceOf(group.from())), group.to() + NEAR);
        for (int at = group.to(); at < end && (group.partitive() || isBe(group.to())); at++) {
            PhraseTable.Match<VictimNoun> noun = people.nouns().at(text, at, end);
            if (noun != null && !text.lower(at).equals("dead")) {
                return noun.value().kind();
            }
        }
        return kind;
    }

    private boolean isBe(int token) {
        return text.lower(token).equals("were") || text.lower(token).equals("was");
    }

    /// "his 16-year-old son", "Doe's teenage son".
    private boolean isUnderAge(Group group) {
        for (int at = group.from(); at < group.to(); at++) {
            String word = text.lower(at);
            boolean age = word.endsWith("-year-old") && word.length() <= 11 && Character.isDigit(word.charAt(0));
            if (word.equals("teenage") || word.equals("infant")) {
                return true;
            }
            if (age && (word.length() == 10 || (word.charAt(0) == '1' && word.charAt(1) < '8'))) {
                return true;
            }
        }
        return false;
    }

    /// "100 civilians and military personnel": one number for two kinds.
    private Victims.Kind mixed(Group group, Victims.Kind kind) {
        int at = group.to();
        if (at + 1 < text.tokenCount()
                && text.lower(at).equals("and")
                && group.amount().low() != null) {
            PhraseTable.Match<VictimNoun> next = people.nouns().at(text, at + 1, text.tokenCount());
            boolean other =
                    next != null && !next.value().singular() && next.value().kind() != kind;
            return other ? Victims.Kind.MIXED : kind;
        }
        return kind;
    }

    private @Nullable Attested<String> side(Group group) {
        Attested<String> inside = sideIn(group.from(), group.to());
        if (inside != null) {
            return inside;
        }
        int end = Math.min(text.tokenCount(), group.to() + NEAR);
        if (group.to() < end && BELONGING.contains(text.lower(group.to()))) {
            Attested<String> behind = sideIn(group.to() + 1, end);
            if (behind != null) {
                return behind;
            }
        }
        return onTheSide(text.sentenceOf(group.from()));
    }

    private @Nullable Attested<String> sideIn(int from, int to) {
        for (int at = from; at < to; at++) {
            PhraseTable.Match<String> named = people.groups().at(text, at, to);
            if (named != null) {
                return new Attested<>(named.value(), text.span(at, named.end()));
            }
            Span token = text.span(at, at + 1);
            for (PlaceMention place : places) {
                if (place.span().overlaps(token) && isNation(place)) {
                    return new Attested<>(place.name(), place.span());
                }
            }
        }
        return null;
    }

    private static boolean isNation(PlaceMention place) {
        return switch (place.form()) {
            case COUNTRY, DEMONYM, DISPUTED -> true;
            case CAPITAL, REGION, SETTLEMENT -> false;
        };
    }

    /// "… have died on the Armenian side".
    private @Nullable Attested<String> onTheSide(int sentence) {
        for (int at = text.sentenceStart(sentence) + 2; at < text.sentenceEnd(sentence); at++) {
            if (text.lower(at).equals("side") || text.lower(at).equals("ranks")) {
                return sideIn(at - 1, at);
            }
        }
        return null;
    }
}
