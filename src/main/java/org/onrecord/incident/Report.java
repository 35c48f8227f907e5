package org.onrecord.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Attested;
import org.onrecord.document.Harm;
import org.onrecord.document.Quantity;
import org.onrecord.document.Victims;
import org.onrecord.text.Span;

/// A claim as grouping sees it.
///
/// @param claim its id
/// @param claimant who states it, as a key that is the same in every article; null for the paper's own voice
/// @param words what happened: the words of its sentence, and of a title that is about it, as [EventWords] writes them
public record Report(
        String claim,
        Telling article,
        Figure figure,
        Scene scene,
        @Nullable String claimant,
        Set<String> words) {
    /// Earliest article first, undated ones last; the same whatever order articles came in.
    static final Comparator<Report> ORDER = Comparator.comparing(
                    (Report report) -> report.article.published(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(report -> report.article.id())
            .thenComparing(report -> report.figure.at())
            .thenComparing(Report::claim);

    public Report {
        words = Set.copyOf(words);
    }

    /// How many were harmed.
    ///
    /// @param victims what kind of people, and whose, and whether they are counted in another claim of the sentence
    /// @param at the claim's span
    public record Figure(Harm harm, Quantity quantity, Victims victims, Span at) {
        public boolean part() {
            return victims.part();
        }

        /// Whether they are of two sides: "Bulgaria lost four, Romania two" is no disagreement.
        boolean isOfOtherSide(Figure other) {
            Attested<String> one = victims.side();
            Attested<String> two = other.victims.side();
            return one != null && two != null && !one.value().equals(two.value());
        }

        /// Whether both state one number, the same.
        boolean sameAs(Figure other) {
            Integer low = quantity.low();
            return harm == other.harm
                    && low != null
                    && low.equals(quantity.high())
                    && low.equals(other.quantity.low())
                    && low.equals(other.quantity.high());
        }
    }

    /// Where and when, and in which surroundings.
    ///
    /// @param place canonical English name
    /// @param broad whether that is a country or region, where more than one thing can happen in a day
    /// @param sentence that holds the claim
    /// @param apart whether the sentence says that it tells of something else than those before it ("a separate
    /// attack")
    public record Scene(
            String place, @Nullable String country, boolean broad, Days days, Span sentence, boolean apart) {
        /// Reports of different places are never about the same harm.
        List<String> key() {
            return List.of(place, country == null ? "" : country);
        }
    }
}
