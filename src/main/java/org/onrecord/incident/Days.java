package org.onrecord.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onrecord.document.PartialDate;

/// The days on which harm can have happened, both inclusive.
public record Days(LocalDate from, LocalDate to) {
    /// A longer stretch is a campaign, no incident.
    private static final int LONGEST = 3;

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days " + from + ".." + to + " must not end before they begin");
        }
    }

    /// Reads a claim's date; empty where it is a month, a year, or more than three days.
    static Optional<Days> read(String date) {
        String[] ends = date.split("/", 2);
        Optional<PartialDate> from = PartialDate.parse(ends[0]);
        Optional<PartialDate> to = PartialDate.parse(ends[ends.length - 1]);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = from.get().earliest();
        LocalDate last = to.get().latest();
        return last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST
                ? Optional.empty()
                : Optional.of(new Days(first, last));
    }

    /// One day more: news of the evening is printed on the morrow.
    Days orTheDayBefore() {
        return new Days(from.minusDays(1), to);
    }

    /// Whether they have a day in common.
    boolean meet(Days other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /// The days in common; there must be one.
    Days in(Days other) {
        return new Days(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /// `2021-03-05`, or `2021-03-05/2021-03-06`.
    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
