package org.onrecord.alert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Change;
import org.onrecord.archive.SavedSearches.Body;
import org.onrecord.archive.SavedSearches.Find;
import org.onrecord.archive.SavedSearches.Saved;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Hit;
import org.onrecord.search.InvalidRequest;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchResult;
import org.onrecord.search.SearchService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Matches all saved searches against the archive's changes.
final class Matching {
    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);
    private static final int CHANGES_AT_ONCE = 64;
    private static final String PAGE = "100";

    private final Archive archive;
    private final Sieve sieve;
    private final HitText hits;
    private final Body body;
    private long reached;

    /// @param body makes what is sent to a webhook
    Matching(Archive archive, Sieve sieve, HitText hits, Body body) throws IOException {
        this.archive = archive;
        this.sieve = sieve;
        this.hits = hits;
        this.body = body;
        this.reached = archive.searches().matchedUpTo();
    }

    /// Matches some changes; false if there were none.
    boolean step() throws IOException {
        List<Saved> searches = archive.searches().list();
        if (searches.isEmpty()) {
            // Who comes later wants what comes later.
            reached = archive.lastSequence();
            return false;
        }
        List<Change> changes = archive.changesSince(reached, CHANGES_AT_ONCE);
        if (changes.isEmpty()) {
            return false;
        }
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                archive.corrected(put.id()).ifPresent(documents::add);
            }
        }
        long upTo = changes.getLast().sequence();
        match(searches, documents, upTo);
        reached = upTo;
        return true;
    }

    private void match(List<Saved> searches, List<AnnotatedDocument> documents, long upTo) throws IOException {
        List<Find> finds = new ArrayList<>();
        Map<String, @Nullable String> problems = new HashMap<>();
        try (Sieve.Sifting sifting = sieve.over(documents)) {
            for (Saved search : searches) {
                problems.put(search.id(), find(search, sifting.search(), finds));
            }
        }
        archive.searches().matched(upTo, finds, problems, body);
    }

    /// Why it could not be matched; null where all went well.
    private @Nullable String find(Saved saved, SearchService search, List<Find> finds) throws IOException {
        Optional<ResultKind> kind = kind(saved.draft().kind());
        if (kind.isEmpty()) {
            return "there are no '" + saved.draft().kind() + "' to search for";
        }
        try {
            Map<String, List<String>> parameters =
                    new HashMap<>(QueryText.parse(saved.draft().query()));
            parameters.put("size", List.of(PAGE));
            parameters.put("sort", List.of("newest"));
            String next = null;
            do {
                if (next != null) {
                    parameters.put("cursor", List.of(next));
                }
                SearchResult result = search.search(kind.get(), parameters);
                if (result instanceof InvalidRequest invalid) {
                    return told(invalid);
                }
                SearchResponse response = (SearchResponse) result;
                response.hits().forEach(hit -> finds.add(new Find(saved.id(), hit.id(), article(hit), hits.of(hit))));
                next = response.next();
            } while (next != null);
            return null;
        } catch (RuntimeException e) {
            LOG.error("The saved search {} can't be matched", saved.id(), e);
            return "it can't be matched: " + e.getMessage();
        }
    }

    private static String told(InvalidRequest invalid) {
        return invalid.errors().stream()
                .map(fault -> "'" + fault.parameter() + "' = '" + fault.value() + "' " + fault.rule())
                .collect(Collectors.joining("; "));
    }

    private static String article(Hit hit) {
        return switch (hit) {
            case Hit.ArticleHit article -> article.id();
            case Hit.QuoteHit quote -> quote.article().id();
            case Hit.ClaimHit claim -> claim.article().id();
        };
    }

    private static Optional<ResultKind> kind(String label) {
        for (ResultKind kind : ResultKind.values()) {
            if (kind.plural().equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// How a hit stands as JSON.
    @FunctionalInterface
    interface HitText {
        String of(Hit hit);
    }
}
