package org.onrecord.incident;

import java.util.List;
import java.util.Objects;

/// Decides whether two reports of one place are about the same harm. Rather not, where it isn't sure: two events of a
/// town in a day are common in a war, and figures of one must not stand as doubts about the other.
final class Joining {
    /// What two reports must have in common: a word that tells events apart counts 2, any other 1.
    private static final int ENOUGH = 3;
    /// ... where more than one thing is likely to have happened: in a country in a day.
    private static final int SURE = 5;
    /// Figures below are too frequent to tell much.
    private static final int RARE_FIGURE = 10;
    private static final int FREQUENT_FIGURE = 5;

    private final EventWords words;

    Joining(EventWords words) {
        this.words = words;
    }

    /// How much speaks for it, above 0; 0 if they are not, or too little says so.
    int weight(Report one, Report other) {
        if (!one.scene().days().meet(other.scene().days()) || contradict(one, other)) {
            return 0;
        }
        int weight = (one.figure().sameAs(other.figure()) ? weight(one) : 0) + (sameSentence(one, other) ? SURE : 0);
        for (String word : one.words()) {
            if (other.words().contains(word)) {
                weight += words.weight(word);
            }
        }
        return weight < (one.scene().broad() ? SURE : ENOUGH) ? 0 : weight;
    }

    Join join(Report one, Report other) {
        List<String> shared =
                one.words().stream().filter(other.words()::contains).sorted().toList();
        return new Join(
                List.of(one.claim(), other.claim()),
                shared,
                one.figure().sameAs(other.figure()),
                sameSentence(one, other));
    }

    private static int weight(Report report) {
        int number = Objects.requireNonNull(report.figure().quantity().low(), "a figure that is the same is known");
        return number >= RARE_FIGURE ? 3 : number >= FREQUENT_FIGURE ? 2 : 1;
    }

    /// Whether they are of two sides, or an article itself tells the two apart: by a word, or by two figures of one
    /// claimant for the same harm
    /// that
    /// can't both be true.
    static boolean contradict(Report one, Report other) {
        if (one.figure().isOfOtherSide(other.figure())) {
            return true;
        }
        if (!one.article().id().equals(other.article().id()) || sameSentence(one, other)) {
            return false;
        }
        if (one.scene().apart() || other.scene().apart()) {
            return true;
        }
        return one.figure().harm() == other.figure().harm()
                && !one.figure().part()
                && !other.figure().part()
                && Objects.equals(one.claimant(), other.claimant())
                && apart(one.figure(), other.figure());
    }

    private static boolean apart(Report.Figure one, Report.Figure other) {
        return below(one, other) || below(other, one);
    }

    private static boolean below(Report.Figure one, Report.Figure other) {
        Integer high = one.quantity().high();
        Integer low = other.quantity().low();
        return high != null && low != null && high < low;
    }

    private static boolean sameSentence(Report one, Report other) {
        return one.article().id().equals(other.article().id())
                && one.scene().sentence().equals(other.scene().sentence());
    }
}
