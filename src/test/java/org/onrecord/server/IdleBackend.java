package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.correction.Correction;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Speaker;
import org.onrecord.ingest.Reindexing;
import org.onrecord.search.IncidentSearch;
import org.onrecord.search.InvalidRequest;
import org.onrecord.search.QuoteCheck;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchService;
import org.onrecord.search.Speakers;

/// Stands for all of a backend that a test of HTTP does not ask anything of: it knows nobody, finds no incident and no
/// quote, and a rebuild that it begins never ends.
final class IdleBackend {
    private IdleBackend() {}

    static Backend.Reading reading(SearchService search) {
        return new Backend.Reading(search, IdleBackend::check, new NoSpeakers(), new NoIncidents());
    }

    static Backend.Changes changes(Intake intake) {
        return new Backend.Changes(intake, new IdleUpkeep(), new PlainCuration());
    }

    /// Finds nothing, and refuses what has no blank.
    private static QuoteCheck.Result check(QuoteCheck.Request request) {
        return request.quote().contains(" ")
                ? new QuoteCheck.Answer(QuoteCheck.Verdict.NOT_FOUND, false, false, List.of(), List.of(), List.of())
                : new QuoteCheck.Refusal(
                        List.of(new InvalidRequest.Fault("quote", request.quote(), "is too short", null)));
    }

    /// Knows nobody.
    private static final class NoSpeakers implements Speakers {
        @Override
        public Reply list(Map<String, List<String>> parameters) {
            return new Listing(List.of(), false, Map.of());
        }

        @Override
        public Optional<Profile> profile(String id) {
            return Optional.empty();
        }
    }

    /// Knows of nothing.
    private static final class NoIncidents implements IncidentSearch {
        @Override
        public Result search(Map<String, List<String>> parameters) {
            return parameters.containsKey("facets")
                    ? new Refusal(List.of(new InvalidRequest.Fault("facets", "harm", "must be left out", null)))
                    : new Answer(
                            new SearchResponse.Interpretation(
                                    "", List.of(), List.of(), List.of(), List.of(), null, null),
                            0,
                            true,
                            List.of(),
                            null);
        }

        @Override
        public Optional<Sheet> incident(String id) {
            return Optional.empty();
        }
    }

    /// Begins a rebuild that never ends.
    private static final class IdleUpkeep implements Upkeep {
        private Optional<Reindexing.State> state = Optional.empty();

        @Override
        public boolean rebuild(boolean indexOnly) {
            boolean begins = state.isEmpty();
            Reindexing.Phase phase = indexOnly ? Reindexing.Phase.INDEXING : Reindexing.Phase.ANNOTATING;
            state = state.or(() -> Optional.of(new Reindexing.State(phase, Instant.EPOCH, 0, 7, null)));
            return begins;
        }

        @Override
        public Optional<Reindexing.State> rebuilding() {
            return state;
        }

        @Override
        public @Nullable String trouble() {
            return state.isEmpty() ? null : "the disk is full";
        }

        @Override
        public void asked() {}

        @Override
        public long unreadWithCare() {
            return 3;
        }

        @Override
        public long untold() {
            return 2;
        }
    }

    /// Makes ids of names by leaving blanks out.
    private static final class PlainCuration implements Curation {
        @Override
        public String speakerId(String name, Speaker.Kind kind) {
            return name.replace(" ", "");
        }

        @Override
        public boolean awaitSearchable(Duration most) {
            return true;
        }

        @Override
        public JsonNode gold(AnnotatedDocument read, List<Correction> corrections) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", read.document().id());
        }
    }
}
