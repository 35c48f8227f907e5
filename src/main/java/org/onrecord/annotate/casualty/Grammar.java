package org.onrecord.annotate.casualty;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// The closed word classes of English that the rules step over or stop at.
final class Grammar {
    private static final Map<String, Kind> WORDS = new HashMap<>();

    private static final Set<String> NO_ADVERB =
            Set.of("family", "only", "assembly", "ally", "rally", "july", "italy", "elderly", "supply", "reply", "fly");

    static {
        put(
                Kind.AUX,
                "is are was were be been being am has have had having 've 're 'd will would could may might can must"
                        + " shall should do does did got get gets getting wasn't weren't isn't to appear appears appeared");
        put(Kind.NEGATION, "not never n't without neither nor cannot");
        put(
                Kind.ADVERB,
                "also later then already still now so far today yesterday tonight soon again just even ever there here"
                        + " either too once instead outright alone thus sometimes always often first"
                        + " monday tuesday wednesday thursday friday saturday sunday overnight meanwhile both");
        put(
                Kind.REPORTED,
                "reported believed thought feared confirmed presumed known understood alleged estimated"
                        + " considered listed found discovered left declared pronounced counted suspected");
        put(Kind.AND, "and or & plus");
        put(Kind.COMMA, ", - -- – —");
        put(
                Kind.PREPOSITION,
                "in at on from with for near during before since between under over into through around against"
                        + " about along across outside inside behind within despite following throughout toward towards"
                        + " aboard off above below besides beside");
        put(Kind.OF, "of");
        put(Kind.BY, "by");
        put(Kind.RELATIVE, "who whom which that whose");
        put(Kind.BOUNDARY, "when while because although though if whereas but ; : as after where how why what whether");
        put(Kind.BOUNDARY, "until unless than amid yet");
        put(
                Kind.SAY,
                "said says say saying told tells announced added claimed stated warned denied argued insisted noted wrote"
                        + " acknowledged according explained reports reporting revealed declares");
        put(Kind.INCLUDING, "including include includes included comprising");
        put(Kind.AMONG, "among amongst");
        put(Kind.OPEN, "( [");
        put(Kind.CLOSE, ") ]");
        put(Kind.QUOTE, "\" “ ” ‘ ’ ' « » „ `` ''");
        put(Kind.PRONOUN, "he she it they we i you this these those him them us me himself themselves");
        put(Kind.DETERMINER, "the a an his her its their my our your each every another any some all no 's ' ’s");
        put(Kind.STOP, ". ! ? … ...");
    }

    private Grammar() {}

    private static void put(Kind kind, String words) {
        for (String word : words.split(" ")) {
            WORDS.putIfAbsent(word, kind);
        }
    }

    /// The class of each word that has one, in lower case.
    static Map<String, Kind> words() {
        return Collections.unmodifiableMap(WORDS);
    }

    /// The class of the token; [Kind#WORD] for any open-class word.
    static Kind of(TokenizedText text, int token) {
        return of(text, token, WORDS.get(text.lower(token)));
    }

    /// The same where it is known already which closed class the word has; null if none.
    static Kind of(TokenizedText text, int token, @Nullable Kind closed) {
        if (closed != null) {
            return closed == Kind.PRONOUN && text.form(token).equals("US") ? Kind.WORD : closed;
        }
        String word = text.lower(token);
        if (!text.isWord(token)) {
            return word.startsWith("-") ? Kind.COMMA : Kind.QUOTE;
        }
        if (word.endsWith("n't") || word.endsWith("n’t")) {
            return Kind.NEGATION;
        }
        return word.length() > 4 && word.endsWith("ly") && !NO_ADVERB.contains(word) ? Kind.ADVERB : Kind.WORD;
    }

    /// "'s", with either apostrophe.
    static boolean isPossessive(String lower) {
        return lower.equals("'s") || lower.equals("’s");
    }

    /// What a stretch of a sentence is to the rules.
    enum Kind {
        GROUP,
        HARM,
        AUX,
        NEGATION,
        ADVERB,
        /// Participles between the auxiliary and the harm: "were reported to have been killed".
        REPORTED,
        AND,
        COMMA,
        PREPOSITION,
        OF,
        BY,
        RELATIVE,
        /// Opens another clause.
        BOUNDARY,
        SAY,
        INCLUDING,
        AMONG,
        OPEN,
        CLOSE,
        QUOTE,
        PRONOUN,
        DETERMINER,
        WORD,
        STOP
    }
}
