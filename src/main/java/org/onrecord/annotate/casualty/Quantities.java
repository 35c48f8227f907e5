package org.onrecord.annotate.casualty;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.CasualtyLexicon.Bound;
import org.onrecord.annotate.casualty.CasualtyLexicon.Vague;
import org.onrecord.text.TokenizedText;

/// Reads quantities: numbers with their bounds, ranges, and indefinite words by the published table.
final class Quantities {
    private static final Set<String> TO = Set.of("to", "and", "or", "-", "–", "—", "and/or");
    private static final Set<String> HEDGES = Set.of("possibly", "perhaps", "maybe", "potentially");
    private static final Set<String> RANGING =
            Set.of("range", "ranges", "ranged", "ranging", "vary", "varies", "varied");

    private final CasualtyLexicon lexicon;
    private final Numbers numbers;

    private final Set<String> openers;

    Quantities(CasualtyLexicon lexicon) {
        this.lexicon = lexicon;
        this.numbers = new Numbers(lexicon.numbers());
        this.openers = new HashSet<>(Set.of("a", "an", "half", "between", "from"));
        openers.addAll(lexicon.numbers().keySet());
        openers.addAll(lexicon.bounds().firstWords());
        openers.addAll(lexicon.vagues().firstWords());
    }

    /// Every word that a quantity can begin with, digits apart.
    Set<String> openers() {
        return openers;
    }

    /// The quantity that starts at token `at` and ends at or before token `end`; null if none does.
    @Nullable
    Amount at(TokenizedText text, int at, int end) {
        if (at >= end || !(Character.isDigit(text.form(at).charAt(0)) || openers.contains(text.lower(at)))) {
            return null;
        }
        Bounds bounds = new Bounds(at);
        int next = at;
        for (PhraseTable.Match<Bound> match = lexicon.bounds().at(text, next, end);
                match != null;
                match = lexicon.bounds().at(text, next, end)) {
            bounds.add(match.value(), match.end());
            next = match.end();
        }
        Amount exact = range(text, next, end, bounds);
        if (exact == null) {
            exact = number(text, next, end, bounds);
        }
        if (exact == null) {
            exact = vague(text, next, end, bounds);
        }
        if (exact == null && next > at) {
            exact = vague(text, at, end, new Bounds(at));
        }
        return exact;
    }

    /// "between 6 and 8", "6 to 8", "6-8", "two or three", and "from 6 to 8" behind a verb of ranging.
    private @Nullable Amount range(TokenizedText text, int at, int end, Bounds bounds) {
        if (at >= end) {
            return null;
        }
        boolean between = text.lower(at).equals("between");
        boolean from = text.lower(at).equals("from") && at > 0 && isRanging(text, at - 1);
        Numbers.Parsed low = numbers.at(text, between || from ? at + 1 : at, end);
        Amount opened = low == null ? null : upTo(text, low, end, bounds);
        if (opened != null) {
            return opened;
        }
        if (low == null || low.end() >= end || !TO.contains(text.lower(low.end()))) {
            return null;
        }
        String joint = text.lower(low.end());
        Bounds upper = new Bounds(low.end() + 1);
        PhraseTable.Match<Bound> bound = lexicon.bounds().at(text, low.end() + 1, end);
        if (bound != null && from) {
            upper.add(bound.value(), bound.end());
        }
        Numbers.Parsed high = numbers.at(text, bound != null && from ? bound.end() : low.end() + 1, end);
        boolean joined = between || from || !joint.equals("and");
        // An assessment prints "2-2" for two exactly.
        boolean equal = high != null && high.value() == low.value() && (joint.equals("-") || joint.equals("–"));
        if (high == null || !joined || (high.value() <= low.value() && !equal)) {
            return null;
        }
        if (joint.equals("to") && !between && !from && high.value() > 20L * Math.max(1, low.value())) {
            return null;
        }
        boolean open = upper.effect == Bound.MORE_THAN || upper.effect == Bound.AT_LEAST;
        return new Amount(
                low.value(),
                open ? null : Integer.valueOf(high.value()),
                bounds.about,
                false,
                bounds.extent(high.end()));
    }

    /// "ranged from", "injured from".
    private boolean isRanging(TokenizedText text, int before) {
        return RANGING.contains(text.lower(before)) || lexicon.harms().at(text, before, before + 1) != null;
    }

    /// "at least one but possibly up to 12", "eight and perhaps as many as ten".
    private @Nullable Amount upTo(TokenizedText text, Numbers.Parsed low, int end, Bounds bounds) {
        int at = low.end();
        boolean but = at < end && text.lower(at).equals("but");
        at += but || (at < end && TO.contains(text.lower(at))) ? 1 : 0;
        boolean hedged = at < end && HEDGES.contains(text.lower(at));
        PhraseTable.Match<Bound> bound = lexicon.bounds().at(text, hedged ? at + 1 : at, end);
        if (!(but || hedged) || bound == null || bound.value() != Bound.AT_MOST) {
            return null;
        }
        Numbers.Parsed high = numbers.at(text, bound.end(), end);
        return high == null || high.value() <= low.value() || bounds.effect == Bound.AT_MOST
                ? null
                : new Amount(low.value(), high.value(), bounds.about, false, bounds.extent(high.end()));
    }

    private @Nullable Amount number(TokenizedText text, int at, int end, Bounds bounds) {
        Numbers.Parsed parsed = numbers.at(text, at, end);
        if (parsed == null) {
            return null;
        }
        int next = parsed.end();
        if (next + 1 < end && text.lower(next).equals("or")) {
            String word = text.lower(next + 1);
            if (word.equals("more") || word.equals("so") || word.equals("fewer") || word.equals("less")) {
                bounds.add(
                        word.equals("more") ? Bound.AT_LEAST : word.equals("so") ? Bound.ABOUT : Bound.AT_MOST, next);
                next += 2;
            }
        } else if (next < end && text.form(next).equals("+") && text.start(next) == text.end(next - 1)) {
            bounds.add(Bound.AT_LEAST, next);
            next++;
        }
        if (isPercentOf(text, next, end)) {
            return new Amount(null, null, bounds.about, true, bounds.extent(next + 1));
        }
        Integer value = parsed.value();
        Integer low = switch (bounds.effect) {
            case AT_LEAST, ABOUT, NONE -> value;
            case MORE_THAN -> Integer.valueOf(value + 1);
            case AT_MOST, LESS_THAN -> null;
        };
        Integer high = switch (bounds.effect) {
            case AT_LEAST, MORE_THAN -> null;
            case LESS_THAN -> Integer.valueOf(Math.max(0, value - 1));
            case AT_MOST, ABOUT, NONE -> value;
        };
        return new Amount(low, high, bounds.about, false, bounds.extent(next));
    }

    private static boolean isPercentOf(TokenizedText text, int at, int end) {
        return at + 1 < end
                && text.lower(at).equals("percent")
                && text.lower(at + 1).equals("of");
    }

    private @Nullable Amount vague(TokenizedText text, int at, int end, Bounds bounds) {
        PhraseTable.Match<Vague> match = lexicon.vagues().at(text, at, end);
        if (match == null) {
            return null;
        }
        Vague vague = match.value();
        return new Amount(vague.low(), vague.high(), bounds.about, true, bounds.extent(match.end()));
    }

    /// The bounds read so far; of two, the one that opens the range wins ("at least some 50").
    private static final class Bounds {
        private final int from;
        private Bound effect = Bound.NONE;
        private boolean about;
        private int printedFrom = -1;
        private int next;

        Bounds(int from) {
            this.from = from;
            this.next = from;
        }

        void add(Bound bound, int end) {
            if (bound != Bound.NONE) {
                printedFrom = printedFrom < 0 ? next : printedFrom;
                about |= bound == Bound.ABOUT;
                effect = bound == Bound.ABOUT && effect != Bound.NONE ? effect : bound;
            }
            next = end;
        }

        Amount.Extent extent(int to) {
            return new Amount.Extent(from, printedFrom >= 0 ? printedFrom : Math.min(next, to - 1), to);
        }
    }
}
