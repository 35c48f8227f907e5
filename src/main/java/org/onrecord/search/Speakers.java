package org.onrecord.search;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.Engine;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.SearchResponse.Facet;

/// Who is quoted: by any spelling, and what is known of each.
///
/// Safe for use by many threads.
public interface Speakers {
    /// From so many quotes, the newest, a speaker's names and roles are read.
    int MOST_READ = 500;

    /// Those whom `q` means in any spelling, the most quoted first.
    ///
    /// @param parameters as of a search for quotes: `q` is a name, empty for everybody; `size` how many are listed;
    ///     filters say which quotes count; `facets` counts those quotes. Any other is refused.
    Reply list(Map<String, List<String>> parameters) throws IOException;

    /// Empty if no quote has a speaker of that id.
    Optional<Profile> profile(String id) throws IOException;

    /// Speakers over an index.
    ///
    /// @param articles where the articles around their quotes are read
    /// @param clock says what day "last week" is counted from
    static Speakers over(Engine engine, ArticleSource articles, InstantSource clock) {
        return new IndexSpeakers(engine, new Naming(articles), clock);
    }

    /// What a request for speakers ends in.
    sealed interface Reply {}

    /// @param errors all that is wrong with the request, at least one
    record Refused(List<InvalidRequest.Fault> errors) implements Reply {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /// @param more whether there are others behind these
    /// @param facets of the quotes counted, by label, in the order asked for
    record Listing(List<Entry> speakers, boolean more, Map<String, Facet> facets) implements Reply {
        public Listing {
            speakers = List.copyOf(speakers);
            facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
        }
    }

    /// @param name as most articles print it
    /// @param kind of the newest quote
    /// @param country for which most of the newest quotes have them speak; null if none says
    /// @param role the newest printed; null if none is
    record Entry(
            String id,
            String name,
            String kind,
            @Nullable String country,
            @Nullable String role,
            long quotes) {}

    /// One speaker.
    ///
    /// @param name as most of the articles read print it
    /// @param country for which most of the articles read have them speak; null if none says
    /// @param names as articles print them in full, most frequent first
    /// @param roles last held first
    /// @param facets of all their quotes: `published` by month, `country`, `source`
    /// @param speaksOf whom and what the newest of their quotes name
    record Profile(
            String id,
            String name,
            String kind,
            @Nullable String country,
            Counted counted,
            List<Name> names,
            List<Role> roles,
            Facets facets,
            SpeaksOf speaksOf) {
        public Profile {
            names = List.copyOf(names);
            roles = List.copyOf(roles);
        }
    }

    /// @param quotes how many there are, `claims` of casualties likewise
    /// @param read from how many of them, the newest, names and roles come
    record Counted(long quotes, long claims, int read) {}

    record Facets(Facet published, Facet country, Facet source) {}

    /// Whom and which countries quotes name.
    ///
    /// @param read in how many quotes that was looked for
    /// @param countries most named first; `speakers` likewise, of those whom the same articles quote
    record SpeaksOf(int read, List<CountryNamed> countries, List<SpeakerNamed> speakers) {
        public SpeaksOf {
            countries = List.copyOf(countries);
            speakers = List.copyOf(speakers);
        }
    }

    /// @param code ISO 3166-1 alpha-2
    /// @param quotes how many name it
    record CountryNamed(String code, int quotes) {}

    record SpeakerNamed(String id, String name, String kind, int quotes) {}

    /// A spelling.
    ///
    /// @param name the fullest form in the articles
    /// @param by what makes it one with the others: `name` (it is the id), `spelling`, `transliteration`, `curated`,
    ///     `family-name`, `by-hand`; null where nothing tells
    /// @param articles how many print it
    /// @param examples up to three of them, newest first
    record Name(String name, @Nullable String by, int articles, List<ArticleRef> examples) {
        public Name {
            examples = List.copyOf(examples);
        }
    }

    /// A role as printed beside the name.
    ///
    /// @param country ISO code of whom they speak for in it; null where the articles don't say
    /// @param first date of the first article that prints it, at its precision; null where none is dated; `last`
    ///     likewise
    record Role(
            String role,
            @Nullable String country,
            int articles,
            @Nullable String first,
            @Nullable String last) {}
}
