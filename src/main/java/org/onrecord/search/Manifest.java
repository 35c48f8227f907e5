package org.onrecord.search;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.schema.ResultKind;

/// What an export holds and where it comes from, so that it can be made again and checked.
///
/// @param read how the query was understood
/// @param total how many results follow, and in how many stories
/// @param made by what, and when
public record Manifest(ResultKind kind, Asked asked, Read read, Total total, Made made) {
    /// What was asked for, as typed; filters by name.
    ///
    /// @param mode by what its words found
    /// @param expand what else its words stood for, as the parameter says it
    public record Asked(
            String q, Map<String, List<String>> filters, String sort, boolean fold, String mode, String expand) {
        public Asked {
            filters = Collections.unmodifiableMap(new TreeMap<>(filters));
        }
    }

    /// @param query in its canonical form
    /// @param repairs what could not be taken literally
    /// @param notes what is left out by default
    public record Read(String query, List<String> repairs, List<String> notes) {
        public Read {
            repairs = List.copyOf(repairs);
            notes = List.copyOf(notes);
        }
    }

    /// @param results all that match; with folded copies fewer lines follow
    public record Total(long results, long stories) {}

    /// @param index the fields, analyzers and word lists that the index was built with
    /// @param sequence how far it had read the archive
    /// @param articles how many it holds
    public record Made(Instant at, String index, long sequence, long articles) {}
}
