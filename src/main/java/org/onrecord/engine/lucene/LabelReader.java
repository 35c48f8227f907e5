package org.onrecord.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.onrecord.query.NumberRange;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

/// Reads the labels of one dimension off a segment's documents, as codes.
@FunctionalInterface
interface LabelReader {
    /// The code of "no value".
    long UNKNOWN = -1;

    /// Ranges that numbers are counted in; code n is the range at n.
    List<NumberRange> RANGES = List.of(
            new NumberRange(0, 0),
            new NumberRange(1, 9),
            new NumberRange(10, 99),
            new NumberRange(100, 999),
            new NumberRange(1000, null));

    /// Hands out the codes of `doc`, each once. Documents are asked for in ascending order.
    void read(int doc, LongConsumer codes) throws IOException;

    /// Keys, by their number in the whole index.
    static LabelReader keys(LeafReader reader, Dimension dimension, LongValues global) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(reader, Schema.keys(dimension));
        return (doc, codes) -> {
            if (!values.advanceExact(doc)) {
                codes.accept(UNKNOWN);
                return;
            }
            for (int i = values.docValueCount(); i > 0; i--) {
                codes.accept(global.get(values.nextOrd()));
            }
        };
    }

    /// The year, month and day that a date lies within.
    static LabelReader dates(LeafReader reader, Dimension dimension) throws IOException {
        NumericDocValues from = DocValues.getNumeric(reader, Schema.from(dimension));
        NumericDocValues to = DocValues.getNumeric(reader, Schema.to(dimension));
        return (doc, codes) -> {
            if (!from.advanceExact(doc) || !to.advanceExact(doc)) {
                codes.accept(UNKNOWN);
                return;
            }
            LocalDate first = LocalDate.ofEpochDay(from.longValue());
            LocalDate last = LocalDate.ofEpochDay(to.longValue());
            if (first.getYear() == last.getYear()) {
                codes.accept(DateCode.year(first));
                if (first.getMonthValue() == last.getMonthValue()) {
                    codes.accept(DateCode.month(first));
                    if (first.equals(last)) {
                        codes.accept(DateCode.day(first));
                    }
                }
            }
        };
    }

    /// All of [#RANGES] that the claim's number may lie in.
    static LabelReader numbers(LeafReader reader) throws IOException {
        NumericDocValues low = DocValues.getNumeric(reader, Schema.LOW_VALUE);
        NumericDocValues high = DocValues.getNumeric(reader, Schema.HIGH_VALUE);
        return (doc, codes) -> {
            Integer from = low.advanceExact(doc) ? (Integer) (int) low.longValue() : null;
            Integer to = high.advanceExact(doc) ? (Integer) (int) high.longValue() : null;
            for (int i = 0; i < RANGES.size(); i++) {
                if (RANGES.get(i).overlaps(from, to)) {
                    codes.accept(i);
                }
            }
            if (from == null && to == null) {
                codes.accept(UNKNOWN);
            }
        };
    }

    /// Codes of days, months and years.
    final class DateCode {
        private static final long MONTHS = 1L << 40;
        private static final long DAYS = 1L << 41;

        private DateCode() {}

        static long year(LocalDate date) {
            return date.getYear();
        }

        static long month(LocalDate date) {
            return MONTHS + date.getYear() * 12L + date.getMonthValue() - 1;
        }

        static long day(LocalDate date) {
            return DAYS + date.toEpochDay() + Integer.MAX_VALUE;
        }

        static String label(long code) {
            if (isDay(code)) {
                return LocalDate.ofEpochDay(code - DAYS - Integer.MAX_VALUE).toString();
            }
            if (isMonth(code)) {
                long month = code - MONTHS;
                return String.format(java.util.Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
            }
            return String.format(java.util.Locale.ROOT, "%04d", code);
        }

        static boolean isDay(long code) {
            return code >= DAYS;
        }

        static boolean isMonth(long code) {
            return code >= MONTHS && code < DAYS;
        }
    }
}
