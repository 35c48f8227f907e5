package org.onrecord.query;

import java.util.List;
import org.onrecord.text.Span;

/// How reading a query ends.
public sealed interface Parsed {
    /// The query, read.
    ///
    /// @param repairs in the order of the query; empty where it could be taken literally
    /// @param dropped stretches that hold no letter or digit and were left out
    record Query(Node root, List<Repair> repairs, List<Dropped> dropped) implements Parsed {
        public Query {
            repairs = List.copyOf(repairs);
            dropped = List.copyOf(dropped);
        }

        /// The query in its canonical form, which reads as itself; empty for everything.
        public String canonical() {
            return CanonicalForm.of(root);
        }
    }

    /// A stretch that was left out.
    record Dropped(String text, Span at) {}

    /// The query is larger than the caps allow.
    ///
    /// @param code `query-too-long`, `query-too-deep` or `query-too-many-words`
    record Refused(String code, String rule, Span at) implements Parsed {}
}
