package org.onrecord.annotate.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// English words that shape a clause, by class: grammar, not newsroom knowledge.
final class FunctionWords {
    /// Codes start above those of the reporting verbs.
    private static final int FIRST = 64;

    static final int PRONOUN = FIRST;
    static final int AUXILIARY = FIRST + 1;
    static final int SUBORDINATOR = FIRST + 2;
    static final int DETERMINER = FIRST + 3;
    static final int PREPOSITION = FIRST + 4;
    static final int COORDINATOR = FIRST + 5;
    static final int RELATIVE = FIRST + 6;
    static final int TIME = FIRST + 7;
    static final int TITLE = FIRST + 8;
    static final int ADVERB = FIRST + 9;
    static final int NUMBER = FIRST + 10;
    static final int MARK = FIRST + 11;

    private static final Map<String, Integer> CODES = new HashMap<>();

    static {
        put(PRONOUN, "he she it they we i you him her them us me himself herself themselves");
        put(
                AUXILIARY,
                "has have had is are was were be been being do does did will would can could may might shall should "
                        + "must 's 've 'd 're ’s ’ve ’d ’re not n't hasn't haven't hadn't isn't aren't wasn't weren't "
                        + "don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn’t haven’t hadn’t isn’t "
                        + "aren’t wasn’t weren’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t");
        put(
                SUBORDINATOR,
                "that if whether because while as when after before since although though unless until once where "
                        + "why how what");
        put(RELATIVE, "who whom whose which");
        put(DETERMINER, "the a an this these those his its their our my your some any all each every no another");
        put(
                PREPOSITION,
                "of in on at by for with from to about into over under against between during through amid near "
                        + "toward towards without within among despite following via per upon outside inside behind");
        put(COORDINATOR, "and or but nor yet");
        put(
                TIME,
                "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow earlier later "
                        + "recently previously ago now last week month year night morning afternoon evening");
        put(
                TITLE,
                "mr mr. mrs mrs. ms ms. dr dr. sen. rep. gov. gen. col. president senator minister secretary "
                        + "spokesman spokeswoman spokesperson director chairman chief general leader official officials");
        put(ADVERB, "also then still again repeatedly once even just only already never always often");
        put(MARK, ". , ; : ! ? ( ) [ ] - -- — – … ...");
    }

    private FunctionWords() {}

    /// The words of lines with single blanks between them, none of them twice.
    static Set<String> set(String... lines) {
        return Set.of(String.join(" ", lines).split(" ", -1));
    }

    private static void put(int code, String words) {
        for (String word : words.split(" ", -1)) {
            CODES.put(word, code);
        }
    }

    /// The "'s" of a possessor, which may be an "is" as well.
    static boolean isClitic(String lower) {
        return lower.equals("'s") || lower.equals("’s");
    }

    /// Whether the word tells that a clause stands there, no name with its apposition: a pronoun, "that", an auxiliary
    /// other than "'s" and its like, which possessors end with.
    static boolean isClausal(String lower) {
        int code = code(lower);
        return code == PRONOUN || code == SUBORDINATOR || (code == AUXILIARY && !lower.endsWith("s"));
    }

    /// The class of a word in lower case; 0 for any other.
    static int code(String lower) {
        Integer code = CODES.get(lower);
        if (code != null) {
            return code;
        }
        if (Character.isDigit(lower.charAt(0))) {
            return NUMBER;
        }
        return lower.length() > 4 && lower.endsWith("ly") ? ADVERB : 0;
    }
}
