package org.onrecord.annotate.casualty;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Attested;
import org.onrecord.document.DateMention;
import org.onrecord.document.PartialDate;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Tells when harm happened: ISO day, month, year, or range; the day on which something was said does not count.
final class DateReader {
    private static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "told",
            "announced",
            "reported",
            "statement",
            "wrote",
            "added",
            "report",
            "released",
            "warned",
            "interview",
            "acknowledged",
            "claimed",
            "reporters",
            "reports",
            "issued",
            "tweeted",
            "cnn",
            "revealed",
            "confirmed",
            "disclosed",
            "published",
            "posted");

    private static final Set<String> STARTED = Set.of("started", "began", "begun", "erupted", "broke");
    private static final Set<String> WARS = Set.of(
            "war", "fight", "fighting", "conflict", "clashes", "violence", "hostilities", "uprising", "offensive");

    private static final Set<String> RELATIVES = Set.of("that", "which", "when", "where", "who");

    private static final Set<String> JOINED = Set.of("and", "to", "-", "–", "through", "until");

    /// Tokens from a word of speech to its day.
    private static final int SPEECH_REACH = 6;

    /// Sentences at the head of an article that tell what it is about.
    private static final int EARLY = 6;

    private final TokenizedText text;
    private final List<DateMention> dates;
    private final @Nullable PartialDate published;

    DateReader(TokenizedText text, List<DateMention> dates, @Nullable PartialDate published) {
        this.text = text;
        this.dates = dates;
        this.published = published;
    }

    /// The date that the claim's own sentence names; null if it names none.
    @Nullable
    Attested<String> own(Draft draft) {
        Span claim = text.span(draft.from(), draft.to());
        Attested<String> found = nearest(text.sentenceOf(draft.from()), claim);
        Span at = found == null ? null : found.at();
        return at != null && at.end() <= claim.start() && isPluperfect(draft) ? null : found;
    }

    /// The date that one of the sentences before names, the nearest first, no more than `back` of them.
    @Nullable
    Attested<String> before(Draft draft, int back) {
        int sentence = text.sentenceOf(draft.from());
        for (int at = sentence - 1; at >= Math.max(0, sentence - back); at--) {
            Attested<String> found = nearest(at, text.sentenceSpan(at));
            if (found != null && found.value().length() >= 10 && isRecent(found.value())) {
                return found;
            }
        }
        return null;
    }

    /// The first day, among those that the sentences of claims name and those of the article's head, that is not the
    /// day of a statement.
    @Nullable
    Attested<String> main(Set<Integer> harmSentences) {
        for (DateMention date : dates) {
            String value = value(date);
            int sentence = text.sentenceOf(text.tokenAt(date.span().start()));
            boolean near = sentence < EARLY || harmSentences.contains(sentence);
            if (near && value != null && value.length() == 10 && isEvent(date) && (isRecent(value) || sentence < 3)) {
                return new Attested<>(value, date.span());
            }
        }
        return null;
    }

    /// The day of publication, for news that names no day at all; null where the day isn't known.
    @Nullable
    Attested<String> publication() {
        PartialDate day = published;
        return day == null || day.precision() != PartialDate.Precision.DAY
                ? null
                : new Attested<>(day.toString(), null);
    }

    private boolean isEvent(DateMention date) {
        return !isSaid(date) && !isDateline(date) && !isSince(date);
    }

    /// Not more than a year before the publication.
    private boolean isRecent(String value) {
        PartialDate now = published;
        PartialDate day = PartialDate.parse(value.substring(0, 10)).orElse(null);
        return now == null
                || (day != null && !day.latest().isBefore(now.earliest().minusYears(1)));
    }

    private @Nullable Attested<String> nearest(int sentence, Span claim) {
        Span span = text.sentenceSpan(sentence);
        Attested<String> best = null;
        for (DateMention date : dates) {
            String value = span.contains(date.span()) ? value(date) : null;
            if (value == null || isSaid(date) || isDateline(date)) {
                continue;
            }
            value = value.contains("/") && isRelative(date.span(), claim) ? day(date, value) : value;
            Span at = best == null ? null : best.at();
            if (at == null || PlaceReader.distance(date.span(), claim) < PlaceReader.distance(at, claim)) {
                best = new Attested<>(value, date.span());
            }
        }
        return best == null ? null : ranged(best);
    }

    /// "between 14 and 16 March": both days, and those between them.
    private Attested<String> ranged(Attested<String> day) {
        for (int i = 1; i < dates.size(); i++) {
            DateMention first = dates.get(i - 1);
            DateMention last = dates.get(i);
            int joint = text.tokenAt(first.span().end() - 1) + 1;
            boolean joined = joint + 1 == text.tokenAt(last.span().start()) && JOINED.contains(text.lower(joint));
            boolean either = first.span().equals(day.at()) || last.span().equals(day.at());
            String from = joined && either ? value(first) : null;
            String to = joined && either ? value(last) : null;
            if (from != null && to != null && from.length() == 10 && to.length() == 10 && from.compareTo(to) < 0) {
                return new Attested<>(
                        from + "/" + to,
                        new Span(first.span().start(), last.span().end()));
            }
        }
        return day;
    }

    /// "rallied Thursday where gunmen had killed 21": the day is not that of the killing.
    private boolean isPluperfect(Draft draft) {
        for (int at = draft.from() - 1; at >= Math.max(0, draft.from() - 2); at--) {
            if (text.lower(at).equals("had")) {
                return draft.rule().equals("active");
            }
        }
        return false;
    }

    /// A printed header: "date 2020-10-05".
    private boolean isDateline(DateMention date) {
        int token = text.tokenAt(date.span().start());
        return token > 0 && text.lower(token - 1).equals("date");
    }

    /// "said Friday", "told reporters on Monday".
    private boolean isSaid(DateMention date) {
        int token = text.tokenAt(date.span().start());
        int at = token - 1;
        if (at >= 0 && (text.lower(at).equals("on") || text.lower(at).equals("late"))) {
            at--;
        }
        int behind = text.tokenAt(date.span().end());
        boolean introduces = behind < text.tokenCount() && text.lower(behind).equals("that") && isBehindSpeech(token);
        return introduces || (at >= 0 && SPEECH.contains(text.lower(at)));
    }

    /// Whether a word of speech stands shortly before: "announced in Geneva on Friday that".
    private boolean isBehindSpeech(int token) {
        int from = Math.max(text.sentenceStart(text.sentenceOf(token)), token - SPEECH_REACH);
        for (int at = from; at < token; at++) {
            if (SPEECH.contains(text.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String value(DateMention date) {
        String value = date.value();
        if (value == null || value.length() < 4 || !Character.isDigit(value.charAt(3))) {
            return value != null && value.length() == 3 && Character.isDigit(value.charAt(0))
                    ? value + "0/" + value + "9"
                    : null;
        }
        if (!Character.isDigit(value.charAt(0)) || date.type() == DateMention.Type.DURATION) {
            return null;
        }
        String day =
                value.contains("W") ? Weeks.days(value, published) : value.substring(0, Math.min(10, value.length()));
        if (day == null || day.contains("X") || day.contains("T") || Character.isLetter(day.charAt(day.length() - 1))) {
            return null;
        }
        return isSince(date) ? since(day) : day;
    }

    /// "the worst since 1987, when 64 drowned": the number is that day's, not one since then.
    private boolean isRelative(Span date, Span claim) {
        for (int at = text.tokenAt(date.end() - 1) + 1; at < text.tokenAt(claim.start()); at++) {
            if (RELATIVES.contains(text.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// The day itself that a number runs on from.
    private static String day(DateMention date, String range) {
        String value = date.value();
        return value != null && range.startsWith(value + "/") ? value : range;
    }

    private boolean isSince(DateMention date) {
        int token = text.tokenAt(date.span().start());
        for (int at = token; at >= Math.max(0, token - 6); at--) {
            if (text.lower(at).equals("since") || (STARTED.contains(text.lower(at)) && isOfWar(at))) {
                return true;
            }
            if (at < token && !text.isWord(at)) {
                return false;
            }
        }
        return false;
    }

    /// "the fighting that began on", "this war, which started".
    private boolean isOfWar(int started) {
        for (int at = started - 1; at >= Math.max(0, started - 4); at--) {
            if (WARS.contains(text.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String since(String day) {
        if (published == null || day.contains("/")) {
            return null;
        }
        return day.equals(Integer.toString(published.year())) ? day : day + "/" + published;
    }
}
