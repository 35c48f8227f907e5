package org.onrecord.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Quotation;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineHit;
import org.onrecord.query.Condition;
import org.onrecord.query.DateRange;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Languages;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.TextTokens;
import org.onrecord.schema.TextTokens.Token;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.Passage;
import org.onrecord.search.Hit.QuoteHit;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.text.Span;

/// [QuoteCheck] in two steps: the index names the texts that share most of the rarer words, and those few are compared
/// word by word.
final class IndexQuoteCheck implements QuoteCheck {
    /// Quotes compared.
    private static final int QUOTES = 40;

    /// Articles compared, for words that stand outside the quotations found.
    private static final int ARTICLES = 8;

    /// From here on it is the same quotation in other words.
    private static final double REWORDED = 0.6;

    /// By how much the words of another must be nearer than those of who was asked.
    private static final double NEARER = 0.15;

    /// Two parts are a joined quotation where each has this many words, and together this share of them.
    private static final int SHORTEST_PART = 4;

    private static final double JOINED = 0.85;

    private static final int MOST_NEAR_MISSES = 10;

    private static final Pattern CUT = Pattern.compile("\\[\\s*(?:…|\\.\\.\\.)\\s*\\]|…|\\.\\.\\.");

    private final Engine engine;
    private final SameMeaning sameMeaning;

    IndexQuoteCheck(Engine engine, Sense sense) {
        this.engine = engine;
        this.sameMeaning = new SameMeaning(engine, sense);
    }

    @Override
    public Result check(Request request) throws IOException {
        Alignment.Asked asked = asked(request.quote());
        List<Fault> faults = new ArrayList<>();
        int words = asked.words().size();
        if (words < MIN_WORDS || words > MAX_WORDS) {
            String rule = "must have " + MIN_WORDS + " to " + MAX_WORDS + " words, has " + words;
            faults.add(new Fault(
                    "quote", request.quote(), rule, null, words < MIN_WORDS ? "too-few-words" : "too-many-words"));
        }
        DateRange dates = dates(request.said(), faults);
        if (!faults.isEmpty()) {
            return new Refusal(faults);
        }
        Set<String> speakers = request.speaker() == null
                ? Set.of()
                : engine.keys(Dimension.SPEAKER, new Condition.Named(request.speaker()));
        Wanted wanted = new Wanted(request.speaker() != null, speakers, dates);
        Answer byWords = answer(asked, wanted, candidates(asked, wanted));
        return byWords.verdict() == Verdict.NOT_FOUND ? byMeaning(request.quote(), wanted, byWords) : byWords;
    }

    /// What was said by somebody else than asked is shown, but is no other wording of what was asked.
    private Answer byMeaning(String quote, Wanted wanted, Answer byWords) throws IOException {
        List<Appearance> near = new ArrayList<>();
        for (EngineHit hit : sameMeaning.find(quote, wanted.speakers)) {
            if (hit.mention() instanceof Quotation quotation) {
                near.add(ofQuote(hit, quotation, null, wanted));
            }
        }
        boolean possible = near.stream().anyMatch(each -> each.speaker() != Agreement.OTHER);
        return new Answer(
                possible ? Verdict.REWORDED : Verdict.NOT_FOUND,
                false,
                !near.isEmpty(),
                byWords.speakers(),
                List.of(),
                near);
    }

    /// @param someone whether a speaker was asked for
    private record Wanted(
            boolean someone, Set<String> speakers, @Nullable DateRange dates) {}

    /// An appearance with what puts it in order.
    private record Candidate(Appearance appearance, Alignment alignment) {
        double similarity() {
            return alignment.similarity();
        }
    }

    private static Alignment.Asked asked(String quote) {
        List<Span> parts = new ArrayList<>();
        Matcher cuts = CUT.matcher(quote);
        int from = 0;
        while (cuts.find()) {
            parts.add(new Span(from, cuts.start()));
            from = cuts.end();
        }
        parts.add(new Span(from, quote.length()));
        List<Token> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Span part : parts) {
            List<Token> some =
                    TextTokens.of(quote, List.of(part), Languages.OTHER).all();
            if (!some.isEmpty() && !words.isEmpty()) {
                places.add(words.size());
            }
            words.addAll(some);
        }
        return new Alignment.Asked(quote, words, places);
    }

    private static @Nullable DateRange dates(@Nullable String said, List<Fault> faults) {
        if (said == null) {
            return null;
        }
        DateRange range = range(said);
        if (range != null) {
            return range;
        }
        faults.add(new Fault(
                "said", said, "must be a date such as 2020, 2020-10, 2020-10-05 or an interval", null, "not-a-date"));
        return null;
    }

    private static @Nullable DateRange range(String date) {
        Condition read = Condition.read(Dimension.SAID, date, null).orElse(null);
        return read instanceof DateRange range ? range : null;
    }

    private List<Candidate> candidates(Alignment.Asked asked, Wanted wanted) throws IOException {
        List<Candidate> found = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        for (EngineHit hit : engine.alike(ResultKind.QUOTE, asked.text(), QUOTES)) {
            if (hit.mention() instanceof Quotation quotation) {
                String text = hit.article().text();
                List<Token> words = TextTokens.of(text, quotation.attribution().content(), Languages.OTHER)
                        .all();
                Alignment alignment = Alignment.of(asked, text, words);
                found.add(new Candidate(ofQuote(hit, quotation, alignment, wanted), alignment));
                if (alignment.similarity() >= REWORDED) {
                    articles.add(hit.article().id());
                }
            }
        }
        for (EngineHit hit : engine.alike(ResultKind.ARTICLE, asked.text(), ARTICLES)) {
            String text = hit.article().text();
            if (articles.contains(hit.article().id()) || text.isEmpty()) {
                continue;
            }
            List<Token> words = TextTokens.of(text, List.of(new Span(0, text.length())), Languages.OTHER)
                    .all();
            Alignment alignment = Alignment.of(asked, text, words);
            if (alignment.span() != null) {
                found.add(new Candidate(ofText(hit, alignment, alignment.span(), wanted), alignment));
            }
        }
        return found;
    }

    /// @param alignment null where it was found by its meaning
    private static Appearance ofQuote(
            EngineHit hit, Quotation quotation, @Nullable Alignment alignment, Wanted wanted) {
        QuoteHit quote = HitViews.quote(hit, quotation, null);
        String id = quotation.speaker() == null ? null : quotation.speaker().id();
        Agreement speaker = !wanted.someone
                ? Agreement.NOT_ASKED
                : id == null ? Agreement.UNKNOWN : wanted.speakers.contains(id) ? Agreement.SAME : Agreement.OTHER;
        return new Appearance(
                quote.article(),
                quote,
                quote.passage(),
                alignment == null ? 0 : alignment.similarity(),
                hit.found() == null ? null : hit.found().likeness(),
                alignment == null ? List.of() : diff(alignment),
                speaker,
                agreement(wanted.dates, date(quote)));
    }

    private static Appearance ofText(EngineHit hit, Alignment alignment, Span span, Wanted wanted) {
        ArticleRef article = HitViews.ref(hit.article());
        return new Appearance(
                article,
                null,
                new Passage(span.of(hit.article().text()), span.start(), List.of(span)),
                alignment.similarity(),
                null,
                diff(alignment),
                wanted.someone ? Agreement.UNKNOWN : Agreement.NOT_ASKED,
                agreement(
                        wanted.dates,
                        article.published() == null ? null : article.published().value()));
    }

    private static List<Difference> diff(Alignment alignment) {
        return alignment.steps().stream()
                .map(step -> new Difference(
                        step.kind().name().toLowerCase(java.util.Locale.ROOT), step.asked(), step.printed()))
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

    private static @Nullable String date(Appearance appearance) {
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

    private static Answer answer(Alignment.Asked asked, Wanted wanted, List<Candidate> candidates) {
        List<Candidate> near = candidates.stream()
                .filter(candidate -> candidate.similarity() >= REWORDED)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .toList();
        List<String> speakers = wanted.speakers.stream().sorted().toList();
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
                .sorted(Comparator.comparing(
                        IndexQuoteCheck::date, Comparator.nullsLast(Comparator.<String>naturalOrder())))
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
