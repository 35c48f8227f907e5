package org.onrecord.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Harm;
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
        StatedCounts counts = new StatedCounts(folded);
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
                        .map(each -> new Stated(each.getKey().label(), counts.of(each.getValue())))
                        .toList(),
                HitViews.ref(first.article().id(), first.article().metadata(), null));
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
