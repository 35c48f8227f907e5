package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
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
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.QuoteVerdict.Candidate;
import org.onrecord.text.Span;

/// [QuoteCheck] in two steps: the index names the texts that share most of the rarer words, and those few are compared
/// word by word.
final class IndexQuoteCheck implements QuoteCheck {
    /// Quotes compared.
    private static final int QUOTES = 40;

    /// Articles compared, for words that stand outside the quotations found.
    private static final int ARTICLES = 8;

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
        Answer byWords = QuoteVerdict.of(asked, wanted, candidates(asked, wanted));
        return byWords.verdict() == Verdict.NOT_FOUND ? byMeaning(request.quote(), wanted, byWords) : byWords;
    }

    /// What was said by somebody else than asked is shown, but is no other wording of what was asked.
    private Answer byMeaning(String quote, Wanted wanted, Answer byWords) throws IOException {
        List<Appearance> near = new ArrayList<>();
        for (EngineHit hit : sameMeaning.find(quote, wanted.speakers())) {
            if (hit.mention() instanceof Quotation quotation) {
                near.add(wanted.quote(hit, quotation, null));
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
        DateRange range = Wanted.range(said);
        if (range != null) {
            return range;
        }
        faults.add(new Fault(
                "said", said, "must be a date such as 2020, 2020-10, 2020-10-05 or an interval", null, "not-a-date"));
        return null;
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
                found.add(new Candidate(wanted.quote(hit, quotation, alignment), alignment));
                if (alignment.similarity() >= QuoteVerdict.REWORDED) {
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
                found.add(new Candidate(wanted.text(hit, alignment, alignment.span()), alignment));
            }
        }
        return found;
    }
}
