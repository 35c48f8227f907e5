package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Harm;
import org.onrecord.engine.EngineRequest.After;
import org.onrecord.incident.Follower;
import org.onrecord.incident.Incident;
import org.onrecord.incident.Report;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchRequest.Sort;

/// [IncidentSearch] over claims found by the index and grouped from the archive.
final class GroupedIncidents implements IncidentSearch {
    private final SearchService claims;
    private final Follower follower;
    private final ArticleSource articles;

    GroupedIncidents(SearchService claims, Follower follower, ArticleSource articles) {
        this.claims = claims;
        this.follower = follower;
        this.articles = articles;
    }

    @Override
    public Result search(Map<String, List<String>> parameters) throws IOException {
        if (parameters.containsKey("facets")) {
            String rule = "must be left out: what is counted is claims, and not incidents";
            return new Refusal(List.of(
                    new Fault("facets", String.join(",", parameters.getOrDefault("facets", List.of())), rule, null)));
        }
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        asked.remove("cursor");
        return switch (claims.search(ResultKind.CLAIM, asked)) {
            case InvalidRequest invalid -> new Refusal(invalid.errors());
            case SearchResponse response -> listing(parameters, response);
        };
    }

    private Result listing(Map<String, List<String>> parameters, SearchResponse response) throws IOException {
        SearchRequest request = new ParameterReader(ResultKind.CLAIM).read(parameters);
        String given = request.page().cursor();
        Optional<Cursor> cursor = given == null ? Optional.empty() : Cursor.decode(given);
        int digest = Cursor.digest(request);
        if (given != null && cursor.filter(each -> each.digest() == digest).isEmpty()) {
            return new Refusal(List.of(new Fault(
                    "cursor", given, "must be the next of an answer to the same search", null, "stale-cursor")));
        }
        List<Incident> found = new ArrayList<>(found(request));
        found.sort(order(request.page().sort()));
        int from = cursor.map(each -> behind(found, each.after().id())).orElse(0);
        int to = Math.min(found.size(), from + request.page().size());
        List<Incident> page = found.subList(from, to);
        Map<String, Integer> stories = claims.stories(FoldedReports.articles(page));
        return new Answer(
                response.interpretation(),
                found.size(),
                response.total().exact() && follower.isComplete(),
                page.stream()
                        .map(each -> IncidentViews.entry(each, new FoldedReports(each, stories)))
                        .toList(),
                to == found.size()
                        ? null
                        : new Cursor(digest, new After(0, to, page.getLast().id())).encode());
    }

    private Collection<Incident> found(SearchRequest request) throws IOException {
        boolean everything = request.q().isBlank() && request.filters().isEmpty();
        return everything ? follower.incidents().all() : follower.incidents().of(claims.ids(request));
    }

    /// The place behind the incident that ended the page before.
    private static int behind(List<Incident> found, String id) {
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).id().equals(id)) {
                return at + 1;
            }
        }
        return found.size();
    }

    private static Comparator<Incident> order(Sort sort) {
        Comparator<Incident> newest =
                Comparator.comparing((Incident each) -> each.days().to()).reversed();
        Comparator<Incident> first = switch (sort) {
            case RELEVANCE ->
                Comparator.comparingInt((Incident each) -> -each.articles()).thenComparing(newest);
            case RECENT, NEWEST, SAID -> newest;
            case OLDEST -> Comparator.comparing((Incident each) -> each.days().from());
            case NUMBER ->
                Comparator.comparingLong((Incident each) -> -highest(each)).thenComparing(newest);
        };
        return first.thenComparing(Incident::id);
    }

    private static long highest(Incident incident) {
        return incident.reports().stream()
                .map(Report::figure)
                .mapToLong(figure -> {
                    Integer high = figure.quantity().high();
                    Integer number = high == null ? figure.quantity().low() : high;
                    return number == null ? -1 : number;
                })
                .max()
                .orElse(-1);
    }

    @Override
    public Optional<Sheet> incident(String id) throws IOException {
        Optional<Incident> found = follower.incidents().of(id);
        return found.isEmpty() ? Optional.empty() : Optional.of(sheet(found.get()));
    }

    private Sheet sheet(Incident incident) throws IOException {
        FoldedReports folded = new FoldedReports(incident, claims.stories(FoldedReports.articles(List.of(incident))));
        List<Report> originals = folded.originals();
        List<Report> reports = originals.subList(Math.max(0, originals.size() - MOST_READ), originals.size());
        Map<String, IncidentViews.Article> loaded = new HashMap<>();
        Map<List<String>, List<Figure>> series = new LinkedHashMap<>();
        for (Report report : reports) {
            Figure figure = figure(report, folded.copies(report), loaded);
            if (figure != null) {
                series.computeIfAbsent(key(figure.claim()), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<Series> all = new ArrayList<>(
                series.values().stream().map(GroupedIncidents::series).toList());
        all.sort(Comparator.comparingInt(
                        (Series each) -> Harm.valueOf(each.harm().toUpperCase(java.util.Locale.ROOT))
                                .ordinal())
                .thenComparingInt(each -> -each.figures().size()));
        return new Sheet(
                IncidentViews.entry(incident, folded),
                reports.stream()
                        .mapToInt(each -> 1 + folded.copies(each).size())
                        .sum(),
                all,
                incident.joins());
    }

    /// The first of a report and its copies that is still there; null where all were deleted, or read anew, since.
    private @Nullable Figure figure(Report original, List<Report> copies, Map<String, IncidentViews.Article> loaded)
            throws IOException {
        List<Report> all = new ArrayList<>(copies);
        all.addFirst(original);
        for (int at = 0; at < all.size(); at++) {
            Hit.ClaimHit hit = hit(all.get(at), loaded);
            if (hit != null) {
                return new Figure(
                        hit,
                        all.subList(at + 1, all.size()).stream()
                                .map(Report::article)
                                .distinct()
                                .map(article -> HitViews.ref(article.id(), article.metadata(), null))
                                .toList());
            }
        }
        return null;
    }

    private Hit.@Nullable ClaimHit hit(Report report, Map<String, IncidentViews.Article> loaded) throws IOException {
        String id = report.article().id();
        if (!loaded.containsKey(id)) {
            articles.find(id).ifPresent(each -> loaded.put(id, new IncidentViews.Article(each)));
        }
        IncidentViews.Article article = loaded.get(id);
        return article == null ? null : article.claim(report.claim());
    }

    /// Unnamed claimants are the same only within an outlet, and so is the paper's own voice.
    private static List<String> key(Hit.ClaimHit hit) {
        Hit.SpeakerRef claimant = hit.claimant();
        if (claimant != null && claimant.id() != null) {
            return List.of(hit.harm(), "known", claimant.id());
        }
        String name = claimant == null ? "" : claimant.name().toLowerCase(java.util.Locale.ROOT);
        return List.of(hit.harm(), "of", outlet(hit), name);
    }

    private static Series series(List<Figure> figures) {
        Hit.ClaimHit last = figures.getLast().claim();
        boolean known = last.claimant() != null && last.claimant().id() != null;
        return new Series(last.harm(), last.claimant(), known ? null : outlet(last), figures);
    }

    private static String outlet(Hit.ClaimHit hit) {
        return hit.article().source() == null
                ? hit.article().id()
                : hit.article().source();
    }
}
