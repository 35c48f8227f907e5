package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineHit;
import org.onrecord.query.Node;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;
import org.onrecord.text.Span;

/// Finds where a query's words stand in a document, by Lucene's unified highlighter over the offsets in the index.
final class Highlights {
    /// Most passages of an article.
    private static final int MAX_PASSAGES = 3;

    /// An article's lead is as many sentences as it takes to reach this length, in UTF-16 code units.
    private static final int LEAD_LENGTH = 200;

    private final @Nullable Weight weight;
    private final @Nullable Query query;

    /// The words that can be marked in documents of `kind`.
    Highlights(IndexSearcher searcher, WordQueries words, Node node, ResultKind kind) throws IOException {
        List<Node> leaves = new ArrayList<>();
        collect(node, kind, leaves);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Node leaf : leaves) {
            any.add(words.query(Schema.TEXT, leaf), Occur.SHOULD);
        }
        query = leaves.isEmpty() ? null : searcher.rewrite(any.build());
        weight = query == null ? null : searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /// The words of a tree that a document of `kind` can match in its own text; excluded ones are none.
    private static void collect(Node node, ResultKind kind, List<Node> leaves) {
        switch (node) {
            case Node.And and -> and.nodes().forEach(part -> collect(part, kind, leaves));
            case Node.Or or -> or.nodes().forEach(part -> collect(part, kind, leaves));
            case Node.Word word -> leaves.add(word);
            case Node.Phrase phrase -> leaves.add(phrase);
            case Node.Wildcard wildcard -> leaves.add(wildcard);
            case Node.Fuzzy fuzzy -> leaves.add(fuzzy);
            case Node.Near near -> leaves.add(near);
            case Node.Text text -> {
                if (text.field() == Node.TextField.TEXT && kind == ResultKind.ARTICLE) {
                    collect(text.node(), kind, leaves);
                }
            }
            case Node.In in -> {
                if (in.kind() == kind || kind == ResultKind.ARTICLE) {
                    collect(in.node(), kind, leaves);
                }
            }
            case Node.All all -> {}
            case Node.Not not -> {}
            case Node.Value value -> {}
        }
    }

    /// All marks in a document, sorted, not overlapping.
    List<Span> marks(LeafReaderContext leaf, int doc) throws IOException {
        MatchesIterator matches = matches(leaf, doc);
        List<Span> found = new ArrayList<>();
        while (matches != null && matches.next()) {
            if (matches.endOffset() > matches.startOffset()) {
                found.add(new Span(matches.startOffset(), matches.endOffset()));
            }
        }
        return merge(found);
    }

    /// The best passages of an article, else its lead.
    List<EngineHit.Passage> ofArticle(LeafReaderContext leaf, int doc, String text, List<Span> sentences)
            throws IOException {
        if (query != null) {
            FieldHighlighter highlighter = new FieldHighlighter(
                    Schema.TEXT,
                    new IndexedOffsets(query, leaf),
                    new SentenceBreaks(sentences, text.length()),
                    new PassageScorer(),
                    MAX_PASSAGES,
                    0,
                    new AsSpans(sentences),
                    Comparator.comparingInt(Passage::getStartOffset));
            Object passages = highlighter.highlightFieldForDoc(leaf.reader(), doc, text);
            if (passages instanceof Found found && !found.passages().isEmpty()) {
                return found.passages();
            }
        }
        return lead(text, sentences);
    }

    /// The sentences around a quote or claim, with the marks inside.
    EngineHit.Passage ofMention(
            LeafReaderContext leaf, int doc, Span mention, EngineHit.Article article, List<Span> sentences)
            throws IOException {
        Span around = mention;
        for (Span sentence : sentences) {
            if (sentence.overlaps(mention)) {
                around = around.cover(sentence);
            }
        }
        around = Clip.around(article.text(), around, mention);
        return new EngineHit.Passage(around, inside(around, marks(leaf, doc)));
    }

    private @Nullable MatchesIterator matches(LeafReaderContext leaf, int doc) throws IOException {
        Matches matches = weight == null ? null : weight.matches(leaf, doc);
        return matches == null ? null : matches.getMatches(Schema.TEXT);
    }

    private static List<EngineHit.Passage> lead(String text, List<Span> sentences) {
        List<EngineHit.Passage> lead = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < sentences.size() && length < LEAD_LENGTH && i < MAX_PASSAGES; i++) {
            Span sentence = sentences.get(i);
            Span start = new Span(sentence.start(), sentence.start() + 1);
            lead.add(new EngineHit.Passage(Clip.around(text, sentence, start), List.of()));
            length += sentences.get(i).length();
        }
        return lead;
    }

    private static List<Span> merge(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (!merged.isEmpty() && merged.getLast().end() > span.start()) {
                merged.set(merged.size() - 1, merged.getLast().cover(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static List<Span> inside(Span around, List<Span> marks) {
        return marks.stream().filter(around::contains).toList();
    }

    /// Hands the highlighter the offsets that the index holds for a match.
    private final class IndexedOffsets extends FieldOffsetStrategy {
        private final LeafReaderContext leaf;

        IndexedOffsets(Query query, LeafReaderContext leaf) {
            super(new UHComponents(
                    Schema.TEXT,
                    Schema.TEXT::equals,
                    query,
                    new BytesRef[0],
                    null,
                    new org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher[0],
                    false,
                    EnumSet.of(HighlightFlag.WEIGHT_MATCHES)));
            this.leaf = leaf;
        }

        @Override
        public OffsetSource getOffsetSource() {
            return OffsetSource.POSTINGS;
        }

        @Override
        public OffsetsEnum getOffsetsEnum(LeafReader reader, int doc, String content) throws IOException {
            MatchesIterator matches = matches(leaf, doc);
            // Matches of one word weigh together; which word it is the query that matched tells.
            return matches == null
                    ? OffsetsEnum.EMPTY
                    : new OffsetsEnum.OfMatchesIterator(
                            matches, () -> new BytesRef(matches.getQuery().toString()));
        }
    }

    private record Found(List<EngineHit.Passage> passages) {}

    /// Makes the highlighter's passages spans of whole sentences.
    private static final class AsSpans extends PassageFormatter {
        private final List<Span> sentences;

        AsSpans(List<Span> sentences) {
            this.sentences = sentences;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            List<EngineHit.Passage> spans = new ArrayList<>();
            for (Passage passage : passages) {
                List<Span> marks = new ArrayList<>();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    marks.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
                if (!marks.isEmpty()) {
                    Span around = Clip.around(content, around(passage, marks), marks.getFirst());
                    spans.add(new EngineHit.Passage(around, inside(around, merge(marks))));
                }
            }
            return new Found(spans);
        }

        /// From the start of the first sentence to the end of the last, without what follows it.
        private Span around(Passage passage, List<Span> marks) {
            Span around = marks.getFirst();
            for (Span mark : marks) {
                around = around.cover(mark);
            }
            for (Span sentence : sentences) {
                if (sentence.start() >= passage.getStartOffset() && sentence.end() <= passage.getEndOffset()) {
                    around = around.cover(sentence);
                }
            }
            return around;
        }
    }
}
