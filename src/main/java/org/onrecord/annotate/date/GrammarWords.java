package org.onrecord.annotate.date;

import java.util.Set;

/// The closed-class words that hold date expressions together.
final class GrammarWords {
    /// Words at which an expression can begin that say nothing of dates alone.
    static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "last",
            "next",
            "past",
            "previous",
            "coming",
            "following",
            "that",
            "these",
            "those",
            "earlier",
            "later",
            "same",
            "each",
            "every",
            "fiscal",
            "noon",
            "midnight",
            "midday",
            "tonight",
            "overnight",
            "its",
            "year-earlier",
            "year-ago",
            "more",
            "nearly",
            "almost",
            "about",
            "around",
            "over",
            "at",
            "future",
            "latest",
            "half",
            "once",
            "then",
            "within",
            "sometime",
            "right",
            "post");

    /// Words and marks that can be an expression, or its only telling word, by themselves.
    static final Set<String> ALONE =
            Set.of("noon", "midnight", "midday", "tonight", "overnight", "future", "past", "period", "term", "'", "’");

    static final Set<String> LAST = Set.of("last", "past", "previous");
    static final Set<String> NEXT = Set.of("next", "coming", "following");
    static final Set<String> THIS = Set.of("this", "current", "the");
    static final Set<String> ARTICLES = Set.of("the", "a", "an");
    static final Set<String> APPROXIMATE = Set.of(
            "about", "around", "nearly", "almost", "some", "over", "only", "just", "roughly", "at", "more", "less");
    static final Set<String> BEFORE = Set.of("earlier", "before");
    static final Set<String> AFTER = Set.of("later", "after", "afterward", "afterwards");

    private GrammarWords() {}
}
