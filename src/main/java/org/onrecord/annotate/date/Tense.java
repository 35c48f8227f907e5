package org.onrecord.annotate.date;

import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Tells whether a sentence speaks of what has been or of what is to come, where it names a day.
///
/// The nearest verb decides: first those before the day in its sentence, then those behind it.
final class Tense {
    private static final int BEFORE = 14;
    private static final int BEHIND = 9;

    /// A day among so many first words of a sentence is the day of whatever verb comes behind it.
    private static final int OPENING = 3;

    /// From "been" to the verb: "had been due to expire".
    private static final int PERFECT = 4;

    /// From "first" to the infinitive: "the first three former Pact countries to accede".
    private static final int RANKED = 7;

    private static final Set<String> RANKS = Set.of("first", "last", "latest", "only");

    private static final Set<String> FUTURE = Set.of(
            "will",
            "'ll",
            "’ll",
            "won't",
            "won’t",
            "shall",
            "scheduled",
            "due",
            "upcoming",
            "slated",
            "until",
            "till",
            "expires",
            "expire",
            "matures",
            "maturing",
            "payable",
            "tomorrow",
            "expected",
            "effective",
            "may",
            "might",
            "would",
            "planning");

    private static final Set<String> PAST = Set.of(
            "said", "was", "were", "had", "did", "told", "took", "made", "came", "went", "met", "began", "left", "held",
            "sent", "fell", "rose", "hit", "found", "gave", "won", "lost", "became", "ran", "shot", "spoke", "saw",
            "broke", "brought", "led", "wrote", "died", "has", "have", "since", "been", "sank", "struck", "fled",
            "flew", "drove", "killing", "kept", "got", "put", "blew", "sold", "paid", "saying");

    private static final Set<String> NO_VERB =
            Set.of("united", "red", "need", "speed", "indeed", "hundred", "bed", "wed", "mohammed", "ahmed", "exceed");

    /// What is planned stands behind these: "planned a rally", "planned for".
    private static final Set<String> PLANNED = Set.of("for", "a", "an", "another");

    private static final Set<String> CLAUSE_ENDS = Set.of(",", ";", ":", "but", "—", "–", "--", "\"", "“", "”");

    /// Nouns that stand behind "to" without an article.
    private static final Set<String> BARE_NOUNS =
            Set.of("death", "work", "school", "town", "court", "prison", "jail", "hospital", "power", "safety");

    /// These stand between "to" and a number: "amounted to more than 13".
    private static final Set<String> COMPARED = Set.of("more", "less", "about", "nearly", "almost", "at", "over");

    private static final Set<String> SAID = Set.of("said", "says", "told", "reported", "announced");

    private Tense() {}

    /// Whether the word is part of a verb in the past: "was soon released", "soon became".
    static boolean isPast(DateTokens tokens, int token) {
        TokenizedText text = tokens.text();
        boolean before = token > 0 && tense(text, token - 1, token - 1) < 0;
        return before || (token + 1 < text.tokenCount() && tense(text, token + 1, token + 1) < 0);
    }

    static boolean isFuture(DateTokens tokens, int token) {
        return at(tokens, token) > 0;
    }

    /// 2 for what is to come, 1 where an infinitive alone says so, -1 for what has been, 0 where no verb tells.
    static int at(DateTokens tokens, int token) {
        TokenizedText text = tokens.text();
        int sentence = text.sentenceOf(token);
        int from = Math.max(text.sentenceStart(sentence), token - BEFORE);
        if (tokens.is(token + 1, "'s") || tokens.is(token + 1, "’s")) {
            return -1;
        }
        boolean asSoonAs = tokens.is(token - 1, "as") && tokens.is(token - 3, "as");
        boolean until = tokens.is(token - 1, "until");
        if (asSoonAs || until) {
            return until && token - 1 == text.sentenceStart(sentence) && isPerfectBehind(text, token) ? -1 : 2;
        }
        for (int i = token - 1; i >= from && !isClauseEnd(text, i); i--) {
            int tense = tense(text, i, from);
            if (tense != 0) {
                return tense;
            }
        }
        int to = Math.min(text.sentenceEnd(sentence), token + BEHIND);
        boolean opening = token < text.sentenceStart(sentence) + OPENING;
        for (int i = token + 1; i < to && (opening || !isReporting(text, i)); i++) {
            int tense = tense(text, i, token);
            if (tense != 0) {
                return tense;
            }
        }
        return 0;
    }

    /// A comma between the names of a list ends no clause: "Poland, Hungary and …".
    private static boolean isClauseEnd(TokenizedText text, int token) {
        boolean named = text.lower(token).equals(",")
                && token > 0
                && token + 1 < text.tokenCount()
                && text.isCapitalized(token - 1)
                && (text.isCapitalized(token + 1)
                        || (token > 1 && text.lower(token - 2).equals(",")));
        return !named && CLAUSE_ENDS.contains(text.lower(token));
    }

    /// ", an official said" at the end of a sentence tells when it was said.
    private static boolean isReporting(TokenizedText text, int comma) {
        int end = text.sentenceEnd(text.sentenceOf(comma));
        if (!text.lower(comma).equals(",")) {
            return false;
        }
        for (int i = comma + 1; i < Math.min(end, comma + BEHIND); i++) {
            if (SAID.contains(text.lower(i))) {
                return true;
            }
            if (CLAUSE_ENDS.contains(text.lower(i))) {
                return false;
            }
        }
        return false;
    }

    /// As [#at] has it.
    private static int tense(TokenizedText text, int token, int from) {
        String word = text.lower(token);
        if (FUTURE.contains(word)) {
            return isPerfect(text, token) ? -1 : 2;
        }
        boolean infinitive = word.equals("to") && token + 1 < text.tokenCount() && !isNominal(text, token + 1);
        if (infinitive && token > from) {
            return isPerfect(text, token) || isRanked(text, token) ? -1 : 1;
        }
        if (word.equals("planned") && token + 1 < text.tokenCount() && PLANNED.contains(text.lower(token + 1))) {
            return 2;
        }
        boolean past = PAST.contains(word)
                || (word.length() > 3 && word.endsWith("ed") && !word.startsWith("un") && !NO_VERB.contains(word));
        boolean passive = token > from
                && (text.lower(token - 1).equals("be") || text.lower(token - 1).equals("is"));
        return past && !passive ? -1 : 0;
    }

    /// "had been due to expire": what was to come, and has been since.
    private static boolean isPerfect(TokenizedText text, int token) {
        for (int at = token - 1; at > Math.max(0, token - PERFECT); at--) {
            if (text.lower(at).equals("been") && text.lower(at - 1).equals("had")) {
                return true;
            }
        }
        return false;
    }

    /// "the first countries to accede on Friday": these did.
    private static boolean isRanked(TokenizedText text, int to) {
        for (int at = to - 1; at > Math.max(0, to - RANKED); at--) {
            if (text.lower(at - 1).equals("the") && RANKS.contains(text.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "Until Thursday, they had not …".
    private static boolean isPerfectBehind(TokenizedText text, int token) {
        int to = Math.min(text.sentenceEnd(text.sentenceOf(token)), token + BEHIND);
        for (int at = token + 1; at < to; at++) {
            if (text.lower(at).equals("had")) {
                return true;
            }
        }
        return false;
    }

    /// Whether "to" stands before a noun and not before a verb.
    private static boolean isNominal(TokenizedText text, int token) {
        String word = text.lower(token);
        boolean number = Character.isDigit(word.charAt(0)) || BARE_NOUNS.contains(word);
        return number
                || text.isCapitalized(token)
                || COMPARED.contains(word)
                || word.equals("the")
                || word.equals("a")
                || word.equals("an")
                || word.equals("$")
                || word.equals("his")
                || word.equals("its")
                || word.equals("their")
                || word.equals("this");
    }
}
