package org.onrecord.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.Engine;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.Passage;
import org.onrecord.search.Hit.QuoteHit;

/// Was it said? Holds a quotation against all that the index has, word by word.
///
/// Safe for use by many threads.
public interface QuoteCheck {
    /// Fewest words of a quotation: fewer stand in too many texts by chance.
    int MIN_WORDS = 3;

    /// Most words of a quotation.
    int MAX_WORDS = 300;

    /// Answers `request`.
    Result check(Request request) throws IOException;

    /// The check over an index.
    ///
    /// @param sense what is not found by its words is looked for by what it means, where that is known
    static QuoteCheck over(Engine engine, Sense sense) {
        return new IndexQuoteCheck(engine, sense);
    }

    /// What is asked.
    ///
    /// @param quote the words, with or without quotation marks; "…" or "[…]" where words were left out
    /// @param speaker who is said to have said it, by id or in any spelling; null for anybody
    /// @param said ISO date at any precision, or an interval `2020-10-01..2020-10-17`; null for any time
    record Request(
            String quote,
            @Nullable String speaker,
            @Nullable String said) {}

    /// An answer or a refusal.
    sealed interface Result permits Answer, Refusal {}

    /// The request can't be answered.
    record Refusal(List<InvalidRequest.Fault> faults) implements Result {
        public Refusal {
            faults = List.copyOf(faults);
        }
    }

    /// What was found.
    ///
    /// @param joined whether the quotation is made of parts of two others, which the appearances show
    /// @param byMeaning whether none of these words were found, and the near misses mean nearly the same: which they
    /// may
    ///     do by chance, or but for a "not"
    /// @param speakers ids that the speaker asked for goes by; empty for nobody known, or nobody asked
    /// @param appearances the same words, earliest first; those without a date last
    /// @param nearMisses most similar first
    record Answer(
            Verdict verdict,
            boolean joined,
            boolean byMeaning,
            List<String> speakers,
            List<Appearance> appearances,
            List<Appearance> nearMisses)
            implements Result {
        public Answer {
            speakers = List.copyOf(speakers);
            appearances = List.copyOf(appearances);
            nearMisses = List.copyOf(nearMisses);
        }
    }

    /// In one word.
    enum Verdict {
        /// These words, in this order, but for case and punctuation.
        VERBATIM,
        /// Most of these words, but not all; or other words that mean nearly the same, see [Answer#byMeaning].
        REWORDED,
        /// Said, as it stands or reworded, by somebody else than asked, and not by who was asked.
        SAID_BY_ANOTHER,
        NOT_FOUND
    }

    /// How something asked for agrees with what an appearance tells.
    enum Agreement {
        NOT_ASKED,
        SAME,
        OTHER,
        /// The article does not tell.
        UNKNOWN
    }

    /// A place where the words stand.
    ///
    /// @param quote null where they stand in an article outside any quotation that was found
    /// @param similarity of the words, 0 to 1; 1 for the same
    /// @param meaning how near it is by what it means, 0 to 1; null where it was found by its words
    /// @param diff from the quotation to what is printed; empty where it was found by its meaning
    /// @param said the date said, else that of publication
    record Appearance(
            ArticleRef article,
            @Nullable QuoteHit quote,
            Passage passage,
            double similarity,
            @Nullable Float meaning,
            List<Difference> diff,
            Agreement speaker,
            Agreement said) {
        public Appearance {
            diff = List.copyOf(diff);
        }
    }

    /// A stretch of the comparison.
    ///
    /// @param kind `same`, `changed`, `missing` (in the quotation alone) or `added` (in the print alone)
    record Difference(String kind, String asked, String printed) {}
}
