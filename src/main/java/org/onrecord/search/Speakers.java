package org.onrecord.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.Engine;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.SearchResponse.Facet;

/// Who is quoted: by any spelling, and what is known of each.
///
/// Safe for use by many threads.
public interface Speakers {
    /// Most speakers in a list.
    int MAX_SIZE = 100;

    /// From so many quotes, the newest, a speaker's names and roles are read.
    int MOST_READ = 500;

    /// Those whom `name` means in any spelling, the most quoted first.
    ///
    /// @param name null for everybody
    /// @param size at least 1
    Listing list(@Nullable String name, int size) throws IOException;

    /// Empty if no quote has a speaker of that id.
    Optional<Profile> profile(String id) throws IOException;

    /// Speakers over an index.
    static Speakers over(Engine engine) {
        return new IndexSpeakers(engine);
    }

    /// @param more whether there are others behind these
    record Listing(List<Entry> speakers, boolean more) {
        public Listing {
            speakers = List.copyOf(speakers);
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
    record Profile(
            String id,
            String name,
            String kind,
            @Nullable String country,
            Counted counted,
            List<Name> names,
            List<Role> roles,
            Facets facets) {
        public Profile {
            names = List.copyOf(names);
            roles = List.copyOf(roles);
        }
    }

    /// @param quotes how many there are, `claims` of casualties likewise
    /// @param read from how many of them, the newest, names and roles come
    record Counted(long quotes, long claims, int read) {}

    record Facets(Facet published, Facet country, Facet source) {}

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
