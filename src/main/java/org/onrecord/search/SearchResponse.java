package org.onrecord.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// One answer, in the form in which it goes out as JSON; a null stands for a member that is left out.
///
/// @param facets by dimension, in the order asked for
/// @param next cursor of the following page; null on the last
public record SearchResponse(
        Interpretation interpretation,
        Total total,
        List<Hit> hits,
        Map<String, Facet> facets,
        @Nullable String next,
        long tookMs)
        implements SearchResult {
    public SearchResponse {
        hits = List.copyOf(hits);
    }

    /// How a query was read.
    ///
    /// @param read the query in its canonical form, which reads as itself; empty for everything
    /// @param repairs what could not be taken literally, and what was done about it
    /// @param expanded words, names and patterns, and what else they were taken to stand for
    /// @param dropped what was left out because it holds nothing to search for
    /// @param notes what the answer leaves out
    /// @param meant what was probably meant; null unless next to nothing was found, and it finds more
    /// @param meaning how it was searched by meaning; null where it was by words alone
    public record Interpretation(
            String read,
            List<Repair> repairs,
            List<Expansion> expanded,
            List<Dropped> dropped,
            List<Note> notes,
            @Nullable Meant meant,
            @Nullable Meaning meaning) {}

    /// How a search by meaning read its query.
    ///
    /// @param text the words that were taken for a text
    /// @param conditions what else of the query must hold, in its canonical form
    /// @param floor the least similarity of what is found
    public record Meaning(String text, String conditions, float floor, Coverage coverage) {}

    /// How much a search by meaning can find.
    ///
    /// @param language the only one in which quotes are found by meaning
    /// @param covered quotes whose meaning is known
    /// @param of all quotes in that language
    public record Coverage(String language, long covered, long of) {}

    /// Something that an answer leaves out.
    public enum Note {
        HISTORICAL_LEFT_OUT(
                "claims about another war or an earlier event are left out; scope:historical asks for them"),
        BROKEN_OFF("the time for a search was over before all articles were looked at: there may be more results, and"
                + " counts are too low");

        private final String text;

        Note(String text) {
            this.text = text;
        }

        /// In plain words.
        public String text() {
            return text;
        }

        /// `historical-left-out`: by which a page finds its own words for it.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The query with words spelt as the index has them.
    ///
    /// @param total how many results it has
    public record Meant(String q, long total) {}

    /// Something that could not be taken literally.
    ///
    /// @param code what it is, by which a page finds its own words for it
    /// @param words what of the query the message speaks of, in the order in which it does
    /// @param message in English
    /// @param position where in the query as typed; null at its very end
    public record Repair(
            String code,
            List<String> words,
            String message,
            @Nullable Span position) {
        public Repair {
            words = List.copyOf(words);
        }
    }

    /// What stands for more than it says.
    ///
    /// @param position where in the query as typed; null for a filter
    public record Expansion(
            Kind kind,
            String from,
            List<String> to,
            @Nullable Span position) {
        public Expansion {
            to = List.copyOf(to);
        }

        /// Why a word is found in other words.
        public enum Kind {
            /// Another form of the word: its plural, its past.
            FORMS,
            /// Another spelling of a person's name.
            SPELLINGS,
            /// A word that the newsroom's list says means the same.
            SYNONYMS,
            /// Those who bear a name that `speaker:` asks for.
            NAME,
            /// A word that a pattern fits.
            PATTERN
        }
    }

    /// What was left out, and where it stood in the query as typed.
    public record Dropped(String text, Span position) {}

    /// How many results there are, those on other pages and those folded into others included.
    ///
    /// @param stories in how many independent articles they stand: near-copies counted once
    public record Total(long value, boolean exact, long stories) {}

    /// The values of one dimension with their counts: how many results there are after choosing that value.
    ///
    /// @param values for words and dates; null for numbers
    /// @param ranges for numbers; null for the others
    /// @param interval of a date facet: `year`, `month`, `day`
    /// @param unknown how many results have no value
    /// @param more whether there are values beyond those listed
    /// @param min the smallest number among the results, `median` and `max` likewise; null where there is none
    public record Facet(
            @Nullable List<FacetValue> values,
            @Nullable List<FacetValue> ranges,
            @Nullable String interval,
            long unknown,
            boolean more,
            @Nullable Integer min,
            @Nullable Integer median,
            @Nullable Integer max) {}

    /// One value of a facet.
    ///
    /// @param value what to send as the filter
    /// @param label what to show
    /// @param stories in how many independent articles those results stand: near-copies counted once
    public record FacetValue(String value, String label, long count, long stories, boolean selected) {}
}
