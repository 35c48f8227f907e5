package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;

/// Makes a query's tree a Lucene query on the documents of one kind.
///
/// A condition on quotes, where articles are searched, is one on the articles that hold such a quote; where claims are
/// searched, on the claims of those articles; and so on for each kind.
final class Translator {
    static final BitSetProducer ARTICLES = new QueryBitSetProducer(kind(ResultKind.ARTICLE));

    /// A match in the title counts this many times one in the text.
    private static final float TITLE_BOOST = 2;

    /// A match in what is said counts this many times one in the text, beside which it stands.
    private static final float QUOTES_BOOST = 0.5f;

    /// How much the weaker of title, text and quotes add to the strongest.
    private static final float TIE_BREAKER = 0.3f;

    private final WordQueries words;
    private final Conditions conditions;
    private final boolean historical;

    /// @param historical whether claims about another war or an earlier event count
    Translator(WordQueries words, Conditions conditions, boolean historical) {
        this.words = words;
        this.conditions = conditions;
        this.historical = historical;
    }

    static Query kind(ResultKind kind) {
        return new TermQuery(new Term(Schema.KIND, kind.name()));
    }

    Query query(Node node, ResultKind kind) throws IOException {
        return switch (node) {
            case Node.All all -> MatchAllDocsQuery.INSTANCE;
            case Node.And and -> and(and.nodes(), kind);
            case Node.Or or -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (Node part : or.nodes()) {
                    any.add(query(part, kind), Occur.SHOULD);
                }
                yield any.build();
            }
            case Node.Not not -> and(List.of(not), kind);
            case Node.Word word -> text(node, kind);
            case Node.Phrase phrase -> text(node, kind);
            case Node.Wildcard wildcard -> text(node, kind);
            case Node.Fuzzy fuzzy -> text(node, kind);
            case Node.Near near -> text(node, kind);
            case Node.Text text -> lift(field(text.field(), text.node()), ResultKind.ARTICLE, kind);
            case Node.Value value -> value(value.dimension(), value.condition(), kind);
            case Node.In in -> lift(query(in.node(), in.kind()), in.kind(), kind);
        };
    }

    /// A condition on one dimension, as documents of `kind` answer it.
    Query value(Dimension dimension, Condition condition, ResultKind kind) throws IOException {
        Query own = conditions.query(dimension, condition);
        return dimension.livesOn(kind) ? own : lift(own, dimension.home(), kind);
    }

    /// A query on documents of kind `from` as one on those of kind `to` in the same article.
    Query lift(Query query, ResultKind from, ResultKind to) {
        if (from == to) {
            return query;
        }
        Query article = query;
        if (from != ResultKind.ARTICLE) {
            article = new ToParentBlockJoinQuery(of(query, from), ARTICLES, ScoreMode.Max);
        }
        if (to == ResultKind.ARTICLE) {
            return article;
        }
        Query parents = new BooleanQuery.Builder()
                .add(article, Occur.MUST)
                .add(kind(ResultKind.ARTICLE), Occur.FILTER)
                .build();
        return new ToChildBlockJoinQuery(parents, ARTICLES);
    }

    /// The documents of one kind that match, without claims of other times unless they were asked for.
    Query of(Query query, ResultKind kind) {
        BooleanQuery.Builder all =
                new BooleanQuery.Builder().add(query, Occur.MUST).add(kind(kind), Occur.FILTER);
        if (kind == ResultKind.CLAIM && !historical) {
            all.add(new TermQuery(new Term(Schema.keys(Dimension.SCOPE), "historical")), Occur.MUST_NOT);
        }
        return all.build();
    }

    private Query and(List<Node> nodes, ResultKind kind) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (Node node : nodes) {
            if (node instanceof Node.Not not) {
                all.add(query(not.node(), kind), Occur.MUST_NOT);
            } else {
                all.add(query(node, kind), node instanceof Node.Value ? Occur.FILTER : Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    private Query text(Node node, ResultKind kind) throws IOException {
        Query text = words.query(Schema.TEXT, node);
        if (kind != ResultKind.ARTICLE) {
            return text;
        }
        Query title = new BoostQuery(words.query(Schema.TITLE, node), TITLE_BOOST);
        Query quotes = new BoostQuery(words.query(Schema.QUOTES, node), QUOTES_BOOST);
        return new DisjunctionMaxQuery(List.of(text, title, quotes), TIE_BREAKER);
    }

    /// Words of an article's title or text, joined in any way.
    private Query field(Node.TextField field, Node node) throws IOException {
        String name = switch (field) {
            case TITLE -> Schema.TITLE;
            case TEXT -> Schema.TEXT;
        };
        return switch (node) {
            case Node.And and -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                boolean positive = false;
                for (Node part : and.nodes()) {
                    boolean not = part instanceof Node.Not;
                    Query query = field(field, part instanceof Node.Not inner ? inner.node() : part);
                    all.add(query, not ? Occur.MUST_NOT : Occur.MUST);
                    positive |= !not;
                }
                if (!positive) {
                    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
                }
                yield all.build();
            }
            case Node.Or or -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (Node part : or.nodes()) {
                    any.add(field(field, part), Occur.SHOULD);
                }
                yield any.build();
            }
            case Node.Not not -> field(field, new Node.And(List.of(not)));
            default -> words.query(name, node);
        };
    }
}
