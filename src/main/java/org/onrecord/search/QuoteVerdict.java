package org.onrecord.search;

import java.util.Comparator;
import java.util.List;
import org.onrecord.search.QuoteCheck.Agreement;
import org.onrecord.search.QuoteCheck.Answer;
import org.onrecord.search.QuoteCheck.Appearance;
import org.onrecord.search.QuoteCheck.Verdict;
import org.onrecord.text.Span;

/// Judges a quotation by the places that share its words.
final class QuoteVerdict {
    /// From here on it is the same quotation in other words.
    static final double REWORDED = 0.6;

    /// By how much the words of another must be nearer than those of who was asked.
    private static final double NEARER = 0.15;

    /// Two parts are a joined quotation where each has this many words, and together this share of them.
    private static final int SHORTEST_PART = 4;

    private static final double JOINED = 0.85;

    private static final int MOST_NEAR_MISSES = 10;

    private QuoteVerdict() {}

    /// An appearance with what puts it in order.
    record Candidate(Appearance appearance, Alignment alignment) {
        double similarity() {
            return alignment.similarity();
        }
    }

    /// @param candidates in any order
    static Answer of(Alignment.Asked asked, Wanted wanted, List<Candidate> candidates) {
        List<Candidate> near = candidates.stream()
                .filter(candidate -> candidate.similarity() >= REWORDED)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .toList();
        List<String> speakers = wanted.speakers().stream().sorted().toList();
        if (near.isEmpty()) {
            List<Appearance> parts = parts(asked, candidates);
            return new Answer(
                    parts.isEmpty() ? Verdict.NOT_FOUND : Verdict.REWORDED,
                    !parts.isEmpty(),
                    false,
                    speakers,
                    List.of(),
                    parts);
        }
        List<Appearance> same = near.stream()
                .filter(candidate -> candidate.alignment.isVerbatim())
                .map(Candidate::appearance)
                .sorted(Comparator.comparing(Wanted::date, Comparator.nullsLast(Comparator.<String>naturalOrder())))
                .toList();
        List<Appearance> others = near.stream()
                .filter(candidate -> !candidate.alignment.isVerbatim())
                .map(Candidate::appearance)
                .limit(MOST_NEAR_MISSES)
                .toList();
        return new Answer(verdict(near), false, false, speakers, same, others);
    }

    private static Verdict verdict(List<Candidate> near) {
        double other = best(near, Agreement.OTHER);
        double own = near.stream()
                .filter(candidate -> candidate.appearance.speaker() != Agreement.OTHER)
                .mapToDouble(Candidate::similarity)
                .max()
                .orElse(0);
        if (other - own > NEARER || (other > 0 && best(near, Agreement.SAME) == 0 && own <= other)) {
            return Verdict.SAID_BY_ANOTHER;
        }
        boolean verbatim = near.stream()
                .filter(candidate -> candidate.appearance.speaker() != Agreement.OTHER)
                .anyMatch(candidate -> candidate.alignment.isVerbatim());
        return verbatim ? Verdict.VERBATIM : Verdict.REWORDED;
    }

    private static double best(List<Candidate> near, Agreement agreement) {
        return near.stream()
                .filter(candidate -> candidate.appearance.speaker() == agreement)
                .mapToDouble(Candidate::similarity)
                .max()
                .orElse(0);
    }

    /// The two texts that the quotation was put together from; empty if there are no two.
    private static List<Appearance> parts(Alignment.Asked asked, List<Candidate> candidates) {
        for (Candidate one : candidates) {
            for (Candidate other : candidates) {
                if (isJoined(asked, one.alignment, other.alignment)) {
                    return List.of(one.appearance, other.appearance);
                }
            }
        }
        return List.of();
    }

    /// The first begins the quotation and the second ends it.
    private static boolean isJoined(Alignment.Asked asked, Alignment one, Alignment other) {
        if (one.runs().isEmpty() || other.runs().isEmpty()) {
            return false;
        }
        Span first = one.runs().getFirst();
        Span second = other.runs().getFirst();
        double weight = 0;
        for (int i = 0; i < asked.words().size(); i++) {
            boolean covered = first.contains(i) || second.contains(i);
            weight += covered ? Alignment.weight(asked.words().get(i).exact()) : 0;
        }
        return first.length() >= SHORTEST_PART
                && second.length() >= SHORTEST_PART
                && first.start() < second.start()
                && first.end() < second.end()
                && weight >= JOINED * asked.weight();
    }
}
