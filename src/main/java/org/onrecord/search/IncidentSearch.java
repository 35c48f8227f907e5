package org.onrecord.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.incident.Follower;
import org.onrecord.incident.Join;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.ClaimHit;
import org.onrecord.search.Hit.SpeakerRef;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchResponse.Interpretation;

/// What sources say of the same harm, side by side. Nothing is ever summed.
///
/// Safe for use by many threads.
public interface IncidentSearch {
    /// So many of an incident's claims, the latest, are read for [Sheet].
    int MOST_READ = 500;

    /// Incidents of which some claim satisfies the parameters of a search for claims (`q`, filters, `sort`, `size`,
    /// `cursor`, `strict`; no `facets`). By relevance come first those that most articles tell of; by number, those
    /// with the highest figure.
    Result search(Map<String, List<String>> parameters) throws IOException;

    /// The incident that a claim is about; empty if there is no such claim, or it is of no incident.
    ///
    /// @param id of the incident, or of any claim in it
    Optional<Sheet> incident(String id) throws IOException;

    /// @param claims reads and answers searches for claims
    static IncidentSearch over(SearchService claims, Follower follower, ArticleSource articles) {
        return new GroupedIncidents(claims, follower, articles);
    }

    /// What a search is answered with.
    sealed interface Result permits Answer, Refusal {}

    /// A request that can't be answered as it stands.
    record Refusal(List<Fault> faults) implements Result {
        public Refusal {
            faults = List.copyOf(faults);
        }
    }

    /// A page of incidents.
    ///
    /// @param total how many there are on all pages
    /// @param exact false while the archive is still being read after a start, or the search's time was over
    /// @param next cursor of the following page; null on the last
    record Answer(
            Interpretation interpretation,
            int total,
            boolean exact,
            List<Entry> incidents,
            @Nullable String next) implements Result {
        public Answer {
            incidents = List.copyOf(incidents);
        }
    }

    /// One incident.
    ///
    /// @param id of its first claim
    /// @param days ISO days from..to on which it can have been, by all that tell of it
    /// @param stories how many of the articles are independent: near-copies of one count once
    /// @param first the earliest article that tells of it
    record Entry(
            String id,
            String place,
            @Nullable String country,
            Days days,
            int articles,
            int stories,
            int claims,
            List<Stated> harms,
            ArticleRef first) {
        public Entry {
            harms = List.copyOf(harms);
        }
    }

    /// Both inclusive.
    record Days(String from, String to) {}

    /// What sources state of one harm.
    ///
    /// @param counts for each kind of people apart, at least one; those of people of any kind first, then what most
    ///     claims count
    record Stated(String harm, List<Counted> counts) {
        public Stated {
            counts = List.copyOf(counts);
        }

        /// What stands for the harm.
        Counted first() {
            return counts.getFirst();
        }
    }

    /// Between which figures sources differ. Parts of others are left out where a whole is stated, and so is what a
    /// near-copy repeats.
    ///
    /// @param victims label of the kind of people that are counted
    /// @param side whose they are; null where not all of these claims say so
    record Counted(String victims, @Nullable String side, By by, Range range) {}

    /// @param claims how many state a number, or, where none does, how many there are
    /// @param claimants how many state them; each outlet that speaks for itself is one, with those that print its copy
    record By(int claims, int claimants) {}

    /// @param lowest the smallest figure stated, highest likewise; null where none states a number
    /// @param orFewer whether some claim states the lowest as "up to"
    /// @param orMore whether some claim states the highest as "at least"
    record Range(@Nullable Integer lowest, @Nullable Integer highest, boolean orFewer, boolean orMore) {}

    /// All that is said of one incident.
    ///
    /// @param read of how many of its claims the figures are, folded ones too: all, or the latest
    /// @param series by harm, then those with most figures first
    /// @param joins why these claims are taken to be about one incident
    record Sheet(Entry entry, int read, List<Series> series, List<Join> joins) {
        public Sheet {
            series = List.copyOf(series);
            joins = List.copyOf(joins);
        }
    }

    /// One claimant's figures for one harm, in the order of publication.
    ///
    /// @param claimant null where outlets speak for themselves
    /// @param outlet that prints them; null where a claimant who is known by name states them in any
    record Series(
            String harm,
            @Nullable SpeakerRef claimant,
            @Nullable String outlet,
            List<Figure> figures) {
        public Series {
            figures = List.copyOf(figures);
        }
    }

    /// A claim, and where it is printed again.
    ///
    /// @param copies near-copies of its article that say the same, the earliest first: no confirmation of it
    record Figure(ClaimHit claim, List<ArticleRef> copies) {
        public Figure {
            copies = List.copyOf(copies);
        }
    }
}
