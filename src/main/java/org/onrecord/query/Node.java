package org.onrecord.query;

import java.util.List;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.text.Span;

/// What a person asks for, as a tree. Positions are spans of the query as typed.
public sealed interface Node {
    /// Everything.
    record All() implements Node {}

    /// All of at least two nodes, none of which is an `And`.
    record And(List<Node> nodes) implements Node {
        public And {
            nodes = List.copyOf(nodes);
        }
    }

    /// Any of at least two nodes, none of which is an `Or`.
    record Or(List<Node> nodes) implements Node {
        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    /// All but the node, which is no `Not` itself.
    record Not(Node node) implements Node {}

    /// A word in any of its forms; starts and ends with a letter or digit.
    record Word(String text, Span at) implements Node {}

    /// Words as printed, next to each other and in order, but for `slop` moves.
    record Phrase(String text, int slop, Precision precision, Span at) implements Node {}

    /// A pattern of letters, digits and `*` (any letters), with at least two letters before the first `*`.
    record Wildcard(String pattern, Span at) implements Node {}

    /// Words that differ in up to `edits` letters, 1 or 2.
    record Fuzzy(String text, int edits, Span at) implements Node {}

    /// Two or more of [Word], [Phrase], [Wildcard], [Fuzzy], with at most `distance` words between them, in any order.
    record Near(List<Node> nodes, int distance) implements Node {
        public Near {
            nodes = List.copyOf(nodes);
        }
    }

    /// Words that must stand in one part of the article.
    record Text(TextField field, Node node) implements Node {}

    /// A value of a dimension.
    record Value(Dimension dimension, Condition condition, Span at) implements Node {}

    /// Conditions that must hold in the same quote or the same claim; `kind` is not ARTICLE.
    record In(ResultKind kind, Node node) implements Node {}

    /// How words of a phrase must be the same.
    enum Precision {
        /// `="…"`: with capitals and accents.
        PRINTED("="),
        /// `"…"`: with accents, capitals or not.
        LETTERS(""),
        /// `~"…"`: with accents or without.
        BARE("~");

        private final String mark;

        Precision(String mark) {
            this.mark = mark;
        }

        /// What stands before the phrase.
        String mark() {
            return mark;
        }
    }

    /// A part of an article that can be searched by itself.
    enum TextField {
        TITLE,
        /// The article's whole text.
        TEXT
    }
}
