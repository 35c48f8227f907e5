package org.onrecord.annotate.said;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.said.SaidWords.Kind;
import org.onrecord.document.Attested;
import org.onrecord.document.DateMention;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Dates quotations: by the date in the clause of the verb ("said on Monday"), of the statement or post itself, or of
/// the words of the same speaker just before.
///
/// What the text does not date stays undated: the day of publication is never taken for the day something was said.
/// Immutable, safe for any number of threads.
public final class SaidFinder {
    /// Tokens from a post's signature to its date.
    private static final int BEHIND_SIGNATURE = 3;

    /// Weeks from 01 to 52: every year has as many.
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(0[1-9]|[1-4]\\d|5[0-2])");

    private final SaidWords words;

    private SaidFinder(SaidWords words) {
        this.words = words;
    }

    /// Reads its words from the folder `index-config/`.
    public static SaidFinder load(Path indexConfig) throws IOException {
        return new SaidFinder(SaidWords.load(indexConfig));
    }

    /// The same quotations in the same order, with the dates that the text gives them.
    ///
    /// @param dates as found in the same text, sorted
    /// @param published when the article was; a later date is none of something said. Null where it is unknown
    public List<Quotation> find(
            TokenizedText text, List<Quotation> quotations, List<DateMention> dates, @Nullable PartialDate published) {
        List<DateMention> known =
                dates.stream().filter(date -> isKnown(date, published)).toList();
        List<Quotation> dated = new ArrayList<>(quotations.size());
        for (Quotation quotation : quotations) {
            DateMention own = known.isEmpty() ? null : own(text, quotation, quotations, known);
            Attested<PartialDate> said = own == null ? carried(text, quotation, dated) : attested(own);
            dated.add(new Quotation(
                    quotation.id(), quotation.attribution(), quotation.speaker(), said, quotation.doubt()));
        }
        return dated;
    }

    private static boolean isKnown(DateMention mention, @Nullable PartialDate published) {
        Optional<PartialDate> date = value(mention);
        boolean point = mention.type() == DateMention.Type.DATE || mention.type() == DateMention.Type.TIME;
        return point
                && date.isPresent()
                && (published == null || !date.get().earliest().isAfter(published.latest()));
    }

    /// The day, month or year of a TimeML value, without the time of day; of a week the month that holds it; empty for
    /// what is vaguer, and for unknown years.
    private static Optional<PartialDate> value(DateMention mention) {
        String value = mention.value();
        if (value == null) {
            return Optional.empty();
        }
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            return month(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        int time = value.indexOf('T');
        return PartialDate.parse(time > 0 ? value.substring(0, time) : value);
    }

    private static Optional<PartialDate> month(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(ChronoField.DAY_OF_WEEK, 1);
        boolean within = monday.getMonth() == monday.plusDays(6).getMonth();
        return within ? Optional.of(new PartialDate(monday.getYear(), monday.getMonthValue(), null)) : Optional.empty();
    }

    private static Attested<PartialDate> attested(DateMention mention) {
        return new Attested<>(value(mention).orElseThrow(), mention.span());
    }

    private @Nullable DateMention own(
            TokenizedText text, Quotation quotation, List<Quotation> quotations, List<DateMention> dates) {
        if (quotation.attribution().cue().isEmpty()) {
            return signed(text, quotation, dates);
        }
        CueClause clause = new CueClause(text, words, quotation.attribution());
        return dates.stream()
                .filter(date -> clause.holds(date.span()))
                .filter(date -> quotations.stream().noneMatch(other -> isInside(date.span(), other)))
                .filter(date -> clause.dates(date.span()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isInside(Span date, Quotation quotation) {
        return quotation.attribution().content().stream().anyMatch(piece -> piece.overlaps(date));
    }

    /// "… — Oran Tal (@orantal) May 1, 2019".
    private static @Nullable DateMention signed(TokenizedText text, Quotation quotation, List<DateMention> dates) {
        List<Span> source = quotation.attribution().source();
        if (source.isEmpty() || source.getFirst().start() < quotation.span().end()) {
            return null;
        }
        int behind = text.tokenAt(source.getFirst().end());
        for (DateMention date : dates) {
            int token = text.tokenAt(date.span().start());
            if (token >= behind && token <= behind + BEHIND_SIGNATURE && token < text.tokenCount()) {
                boolean same =
                        text.paragraphOf(text.sentenceOf(token)) == text.paragraphOf(text.sentenceOf(behind - 1));
                return same ? date : null;
            }
        }
        return null;
    }

    /// The date of another piece with the same cue, or of the same speaker's words just before.
    private @Nullable Attested<PartialDate> carried(TokenizedText text, Quotation quotation, List<Quotation> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Quotation other = before.get(i);
            boolean same = !other.attribution().cue().isEmpty()
                    && other.attribution().cue().equals(quotation.attribution().cue());
            if (same) {
                return other.said();
            }
        }
        Quotation last = before.isEmpty() ? null : before.getLast();
        if (last == null || last.said() == null || !isSameSpeaker(last.speaker(), quotation.speaker())) {
            return null;
        }
        return isNext(text, last, quotation) && !isOtherTime(text, quotation) ? last.said() : null;
    }

    private static boolean isSameSpeaker(@Nullable Speaker one, @Nullable Speaker other) {
        return one != null
                && other != null
                && (one.id() == null ? one.equals(other) : one.id().equals(other.id()));
    }

    /// Whether it stands in the same sentence or the next one of the same paragraph.
    private static boolean isNext(TokenizedText text, Quotation last, Quotation quotation) {
        int end = text.sentenceOf(text.tokenAt(extent(last).end() - 1));
        int start = text.sentenceOf(text.tokenAt(extent(quotation).start()));
        return start - end <= 1 && text.paragraphOf(start) == text.paragraphOf(end);
    }

    /// From the first of source, cue and content to the last.
    private static Span extent(Quotation quotation) {
        Span extent = quotation.span();
        for (Span span : quotation.attribution().cue()) {
            extent = extent.cover(span);
        }
        for (Span span : quotation.attribution().source()) {
            extent = extent.cover(span);
        }
        return extent;
    }

    /// "He had said before that …" beside words that are dated.
    private boolean isOtherTime(TokenizedText text, Quotation quotation) {
        if (quotation.attribution().cue().isEmpty()) {
            return false;
        }
        int sentence = text.sentenceOf(
                text.tokenAt(quotation.attribution().cue().getFirst().start()));
        for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
            Span token = text.span(i, i + 1);
            if (words.is(Kind.BEFORE, text.lower(i)) && !isInside(token, quotation)) {
                return true;
            }
        }
        return false;
    }
}
