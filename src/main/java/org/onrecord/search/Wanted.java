package org.onrecord.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Quotation;
import org.onrecord.engine.EngineHit;
import org.onrecord.query.Condition;
import org.onrecord.query.DateRange;
import org.onrecord.schema.Dimension;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.Passage;
import org.onrecord.search.Hit.QuoteHit;
import org.onrecord.search.QuoteCheck.Agreement;
import org.onrecord.search.QuoteCheck.Appearance;
import org.onrecord.search.QuoteCheck.Difference;
import org.onrecord.text.Span;

/// Who was asked for, and when: what each place where the words appear is held against.
///
/// @param someone whether a speaker was asked for
/// @param speakers their ids; empty where nobody of the collection is called so
/// @param dates null where no date was asked for
record Wanted(
        boolean someone, Set<String> speakers, @Nullable DateRange dates) {
    /// @param alignment null where it was found by its meaning
    Appearance quote(EngineHit hit, Quotation quotation, @Nullable Alignment alignment) {
        QuoteHit quote = HitViews.quote(hit, quotation, null);
        String id = quotation.speaker() == null ? null : quotation.speaker().id();
        Agreement speaker = !someone
                ? Agreement.NOT_ASKED
                : id == null ? Agreement.UNKNOWN : speakers.contains(id) ? Agreement.SAME : Agreement.OTHER;
        return new Appearance(
                quote.article(),
                quote,
                quote.passage(),
                alignment == null ? 0 : alignment.similarity(),
                hit.found() == null ? null : hit.found().likeness(),
                alignment == null ? List.of() : diff(alignment),
                speaker,
                agreement(dates, date(quote)));
    }

    /// As it appears in a text outside its quotations, there at `span`.
    Appearance text(EngineHit hit, Alignment alignment, Span span) {
        ArticleRef article = HitViews.ref(hit.article());
        return new Appearance(
                article,
                null,
                new Passage(span.of(hit.article().text()), span.start(), List.of(span)),
                alignment.similarity(),
                null,
                diff(alignment),
                someone ? Agreement.UNKNOWN : Agreement.NOT_ASKED,
                agreement(
                        dates,
                        article.published() == null ? null : article.published().value()));
    }

    private static List<Difference> diff(Alignment alignment) {
        return alignment.steps().stream()
                .map(step -> new Difference(step.kind().name().toLowerCase(Locale.ROOT), step.asked(), step.printed()))
                .toList();
    }

    private static @Nullable String date(QuoteHit quote) {
        if (quote.said() != null) {
            return quote.said().value();
        }
        return quote.article().published() == null
                ? null
                : quote.article().published().value();
    }

    /// When it was said, else when it was printed, as ISO 8601 with what is known; null where neither is known.
    static @Nullable String date(Appearance appearance) {
        if (appearance.quote() != null) {
            return date(appearance.quote());
        }
        return appearance.article().published() == null
                ? null
                : appearance.article().published().value();
    }

    private static Agreement agreement(@Nullable DateRange asked, @Nullable String date) {
        if (asked == null) {
            return Agreement.NOT_ASKED;
        }
        DateRange printed = date == null ? null : range(date);
        if (printed == null) {
            return Agreement.UNKNOWN;
        }
        return isBefore(asked.to(), printed.from()) || isBefore(printed.to(), asked.from())
                ? Agreement.OTHER
                : Agreement.SAME;
    }

    /// An open end is before and behind nothing.
    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /// The days of an ISO 8601 date or interval; null if it is none.
    static @Nullable DateRange range(String date) {
        Condition read = Condition.read(Dimension.SAID, date, null).orElse(null);
        return read instanceof DateRange range ? range : null;
    }
}
