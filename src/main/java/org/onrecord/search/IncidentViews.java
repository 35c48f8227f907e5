package org.onrecord.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Harm;
import org.onrecord.document.Quantity;
import org.onrecord.document.Victims;
import org.onrecord.engine.EngineHit;
import org.onrecord.incident.Incident;
import org.onrecord.incident.Report;
import org.onrecord.search.IncidentSearch.Days;
import org.onrecord.search.IncidentSearch.Entry;
import org.onrecord.search.IncidentSearch.Stated;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Makes what was grouped what goes out.
final class IncidentViews {
    private IncidentViews() {}

    static Entry entry(Incident incident, FoldedReports folded) {
        Map<Harm, List<Report>> harms = new EnumMap<>(Harm.class);
        for (Report report : folded.originals()) {
            harms.computeIfAbsent(report.figure().harm(), harm -> new ArrayList<>())
                    .add(report);
        }
        Report first = incident.reports().getFirst();
        return new Entry(
                incident.id(),
                incident.place(),
                incident.country(),
                new Days(incident.days().from().toString(), incident.days().to().toString()),
                incident.articles(),
                folded.independent(),
                incident.reports().size(),
                harms.entrySet().stream()
                        .map(each -> stated(each.getKey(), each.getValue(), folded))
                        .toList(),
                HitViews.ref(first.article().id(), first.article().metadata(), null));
    }

    private static Stated stated(Harm harm, List<Report> reports, FoldedReports folded) {
        List<Report> whole =
                reports.stream().filter(report -> !report.figure().part()).toList();
        List<Report> counted = ofOneKind(whole.isEmpty() ? reports : whole);
        TreeSet<Integer> numbers = new TreeSet<>();
        Set<String> claimants = new HashSet<>();
        for (Report report : counted) {
            Quantity quantity = report.figure().quantity();
            add(numbers, quantity.low());
            add(numbers, quantity.high());
            claimants.add(report.claimant() == null ? "\n" + outlet(report, folded) : report.claimant());
        }
        return new Stated(
                harm.label(),
                counted.size(),
                claimants.size(),
                numbers.isEmpty() ? null : numbers.first(),
                numbers.isEmpty() ? null : numbers.last());
    }

    /// Those that count people of any kind; where there are none, those of the kind that most of them count: twelve
    /// people and three soldiers are no contradiction.
    private static List<Report> ofOneKind(List<Report> reports) {
        Map<Victims.Kind, List<Report>> kinds = new EnumMap<>(Victims.Kind.class);
        for (Report report : reports) {
            kinds.computeIfAbsent(report.figure().victims().kind().value(), kind -> new ArrayList<>())
                    .add(report);
        }
        List<Report> any = kinds.get(Victims.Kind.UNKNOWN);
        return any != null
                ? any
                : kinds.values().stream()
                        .max(Comparator.comparingInt(List::size))
                        .orElse(reports);
    }

    private static void add(Collection<Integer> numbers, @Nullable Integer number) {
        if (number != null) {
            numbers.add(number);
        }
    }

    /// Whose own voice it is; near-copies have one.
    private static String outlet(Report report, FoldedReports folded) {
        Report first = folded.firstOf(report);
        return Objects.requireNonNullElse(
                first.article().metadata().source(), first.article().id());
    }

    /// An article out of the archive, whose claims are shown as a search shows them.
    static final class Article {
        private final EngineHit.Article article;
        private final TokenizedText text;
        private final Map<String, Claim> claims = new HashMap<>();

        Article(AnnotatedDocument document) {
            article = new EngineHit.Article(
                    document.document().id(),
                    document.document().metadata(),
                    document.document().text(),
                    document.countries().stream()
                            .filter(CountryMention::focus)
                            .map(CountryMention::code)
                            .toList(),
                    document.quotations().size(),
                    document.claims().size(),
                    document.document().contentHash(),
                    null);
            text = TokenizedText.of(article.text(), document.document().annotatedRegions());
            document.claims().forEach(claim -> claims.put(claim.id(), claim));
        }

        /// Null where it has no such claim (any more).
        Hit.@Nullable ClaimHit claim(String id) {
            Claim claim = claims.get(id);
            if (claim == null) {
                return null;
            }
            int last = text.tokenCount() - 1;
            int from = text.sentenceOf(Math.min(last, text.tokenAt(claim.span().start())));
            int to = text.sentenceOf(Math.min(last, text.tokenAt(claim.span().end() - 1)));
            Span sentences = text.sentenceSpan(from).cover(text.sentenceSpan(to));
            EngineHit.Passage passage = new EngineHit.Passage(sentences, List.of(claim.span()));
            return HitViews.claim(
                    new EngineHit(id, article, claim, 0, 0, List.of(passage), 0, null), claim, null, null);
        }
    }
}
