package org.onrecord.annotate.date;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.DateMention;
import org.onrecord.document.Found;
import org.onrecord.document.PartialDate;
import org.onrecord.text.TokenizedText;

/// Finds date expressions as TimeML marks them, without a preposition before them, and works out what they mean.
///
/// Relative expressions count from the document creation time: the one given, else the first full date that is printed
/// near the top of the text; where there is neither, their value is null. At each place the longest expression that
/// any rule reads wins. Immutable, safe for any number of threads.
public final class DateFinder {
    /// A header or dateline with its date stands within so many tokens from the top.
    private static final int HEADER_TOKENS = 80;

    private final DateWords words;
    private final List<DateRule> rules;

    private DateFinder(DateWords words) {
        this.words = words;
        CalendarDates calendar = new CalendarDates();
        Weekdays weekdays = new Weekdays();
        DateRule days = (text, token, reckoning) ->
                longer(calendar.at(text, token, reckoning), weekdays.at(text, token, reckoning));
        this.rules = List.of(
                calendar,
                new NumericDates(),
                weekdays,
                new Distances(),
                new Periods(),
                new Quarters(),
                new Years(),
                new ClockTimes(days),
                new References(),
                new Durations());
    }

    /// Reads its words from the folder `index-config/`.
    ///
    /// @throws org.onrecord.lexicon.LexiconException naming file, line and rule of a fault in a table
    /// @throws IOException if a table can't be read
    public static DateFinder load(Path indexConfig) throws IOException {
        return new DateFinder(DateWords.load(indexConfig));
    }

    /// Sorted, not overlapping.
    ///
    /// @param creation the document creation time that relative expressions count from; null where it is unknown
    public List<DateMention> find(TokenizedText text, @Nullable LocalDate creation) {
        DateTokens tokens = new DateTokens(text, words);
        Reckoning reckoning = new Reckoning(creation == null ? printedDate(tokens) : creation);
        List<DateMention> found = new ArrayList<>();
        int token = 0;
        while (token < tokens.size()) {
            Expression best = tokens.isStart(token) ? longest(tokens, token, reckoning, token) : null;
            if (best == null) {
                token++;
            } else {
                reckoning.remember(best.value());
                found.add(new DateMention(
                        text.span(best.from(), best.to()), best.type(), best.value(), new Found(best.rule(), 0.9)));
                token = best.to();
            }
        }
        return found;
    }

    private @Nullable Expression longest(DateTokens tokens, int token, Reckoning reckoning, int from) {
        Expression best = null;
        for (DateRule rule : rules) {
            Expression read;
            try {
                read = rule.at(tokens, token, reckoning);
            } catch (DateTimeException impossible) {
                // A count that leads out of the calendar names no date.
                read = null;
            }
            boolean inside = read != null && read.to() <= tokens.size() && tokens.isTogether(from, read.to() - 1);
            best = inside ? longer(best, read) : best;
        }
        return best;
    }

    /// The first of two where they are equally long.
    private static @Nullable Expression longer(@Nullable Expression one, @Nullable Expression other) {
        return one == null || (other != null && other.to() > one.to()) ? other : one;
    }

    /// The first full date near the top.
    private @Nullable LocalDate printedDate(DateTokens tokens) {
        Reckoning unknown = new Reckoning(null);
        for (int token = 0; token < Math.min(tokens.size(), HEADER_TOKENS); token++) {
            Expression read = tokens.isStart(token) ? longest(tokens, token, unknown, token) : null;
            if (read != null && read.value() != null) {
                LocalDate day = PartialDate.parse(read.value())
                        .filter(date -> date.precision() == PartialDate.Precision.DAY)
                        .map(PartialDate::earliest)
                        .orElse(null);
                if (day != null) {
                    return day;
                }
                token = Math.max(token, read.to() - 1);
            }
        }
        return null;
    }
}
