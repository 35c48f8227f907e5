package org.onrecord.annotate.casualty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Harm;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Setting.Scope;
import org.onrecord.text.TokenizedText;

/// Tells whether a number counts one event, runs on since some day, or belongs to another war or time.
final class ScopeReader {
    /// Of killed: no single event of news kills more but rarely.
    private static final int LARGE = 1000;

    private final TokenizedText text;
    private final CasualtyLexicon lexicon;
    private final @Nullable PartialDate today;

    /// @param today when the article was published, or the latest year that it names; null if neither is known
    ScopeReader(TokenizedText text, CasualtyLexicon lexicon, @Nullable PartialDate today) {
        this.text = text;
        this.lexicon = lexicon;
        this.today = today;
    }

    /// @param date when it happened, as the sentence says; null if it does not
    Scope read(Draft draft, @Nullable String date) {
        boolean words = hasTotalWord(draft) && (date == null || date.length() != 10);
        if (date != null && isPast(date) && !(words && isLastYear(date))) {
            return Scope.HISTORICAL;
        }
        boolean range = date != null && date.contains("/") && (isSince(draft) || isLong(date));
        boolean year = date != null && date.length() == 4;
        Integer low = draft.group().amount().low();
        boolean large = draft.harm() == Harm.KILLED && low != null && low >= LARGE;
        boolean total = range || year || large || draft.harm() == Harm.DISPLACED || words || isSince(draft);
        return total ? Scope.TOTAL : Scope.INCIDENT;
    }

    /// Whether the date, or the last day of the range, lies more than a year back.
    boolean isPast(String date) {
        PartialDate now = today;
        String last = date.contains("/") ? date.substring(date.indexOf('/') + 1) : date;
        PartialDate then = PartialDate.parse(last).orElse(null);
        if (now == null || then == null) {
            return false;
        }
        LocalDate limit = now.earliest().minusYears(1);
        return then.latest().isBefore(limit) || (then.month() == null && then.year() < now.year());
    }

    /// Whether a range covers more than a month: no single event lasts so long.
    static boolean isLong(String date) {
        int slash = date.indexOf('/');
        PartialDate first =
                slash < 0 ? null : PartialDate.parse(date.substring(0, slash)).orElse(null);
        PartialDate last =
                slash < 0 ? null : PartialDate.parse(date.substring(slash + 1)).orElse(null);
        return first != null && last != null && first.earliest().plusMonths(1).isBefore(last.earliest());
    }

    private boolean isLastYear(String date) {
        PartialDate now = today;
        return now != null && date.length() == 4 && date.equals(Integer.toString(now.year() - 1));
    }

    private boolean hasTotalWord(Draft draft) {
        int sentence = text.sentenceOf(draft.from());
        for (int at = text.sentenceStart(sentence); at < text.sentenceEnd(sentence); at++) {
            if (lexicon.totals().at(text, at, text.sentenceEnd(sentence)) != null) {
                return true;
            }
        }
        return false;
    }

    /// "since" close behind the claim, but not "the deadliest attack since".
    private boolean isSince(Draft draft) {
        int end = text.sentenceEnd(text.sentenceOf(draft.from()));
        for (int at = draft.to(); at < Math.min(end, draft.to() + 8); at++) {
            if (text.lower(at).equals("since")) {
                return true;
            }
        }
        return false;
    }
}
