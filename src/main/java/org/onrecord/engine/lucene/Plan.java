package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.Near;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;

/// A request as queries: all of it, and all of it but the choice in one dimension.
///
/// Filters on dimensions that do not live on the searched kind must hold together in one quote or in one claim of the
/// article; numbers of two harms in one claim each, since a claim has one harm. What is excluded is in no quote and no
/// claim of the article.
final class Plan {
    private final EngineRequest request;
    private final Translator translator;
    private final Query asked;
    private final @Nullable Query words;
    private final @Nullable MeaningQuery meaning;

    Plan(EngineRequest request, Translator translator) throws IOException {
        this.request = request;
        this.translator = translator;
        Near near = request.near();
        Node ofNear = near == null ? null : near.words();
        asked = translator.query(request.query(), request.kind());
        words = ofNear == null ? null : translator.query(ofNear, request.kind());
        meaning = near == null ? null : new MeaningQuery(near.meaning(), near.floor());
    }

    /// What is found by its words in a search by meaning; null where nothing is.
    @Nullable
    Query words() {
        return words;
    }

    /// What is found by its meaning; null in a search by words alone.
    @Nullable
    MeaningQuery meaning() {
        return meaning;
    }

    /// Whether the request itself says which claims of other times count.
    static boolean asksForScope(EngineRequest request) {
        return request.filters().containsKey(Dimension.SCOPE) || asksForScope(request.query());
    }

    private static boolean asksForScope(Node node) {
        return switch (node) {
            case Node.And and -> and.nodes().stream().anyMatch(Plan::asksForScope);
            case Node.Or or -> or.nodes().stream().anyMatch(Plan::asksForScope);
            case Node.Not not -> asksForScope(not.node());
            case Node.In in -> asksForScope(in.node());
            case Node.Value value -> value.dimension() == Dimension.SCOPE;
            default -> false;
        };
    }

    /// The results, but for what is chosen in `left`; null leaves nothing out.
    Query results(@Nullable Dimension left) throws IOException {
        Query near = meaning;
        if (near != null && words != null) {
            BooleanQuery either = new BooleanQuery.Builder()
                    .add(words, Occur.SHOULD)
                    .add(new BoostQuery(near, 0), Occur.SHOULD)
                    .build();
            return results(left, either);
        }
        return results(left, near);
    }

    /// Those of the results that `scored` finds too, scored by it; by what is asked for if it is null.
    Query results(@Nullable Dimension left, @Nullable Query scored) throws IOException {
        ResultKind kind = request.kind();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (scored == null) {
            all.add(asked, Occur.MUST);
        } else {
            all.add(scored, Occur.MUST).add(asked, Occur.FILTER);
        }
        for (Map.Entry<Dimension, EngineRequest.Selection> filter :
                request.filters().entrySet()) {
            Dimension dimension = filter.getKey();
            if (dimension == left) {
                continue;
            }
            if (dimension.livesOn(kind) && !filter.getValue().include().isEmpty()) {
                all.add(include(dimension, kind), Occur.FILTER);
            }
            for (Condition condition : filter.getValue().exclude()) {
                all.add(translator.value(dimension, condition, kind), Occur.MUST_NOT);
            }
        }
        for (ResultKind home : List.of(ResultKind.QUOTE, ResultKind.CLAIM)) {
            if (home != kind && !chosen(home, left).isEmpty()) {
                for (Query group : groups(home, left)) {
                    all.add(translator.lift(group, home, kind), Occur.FILTER);
                }
            }
        }
        return translator.of(all.build(), kind);
    }

    /// What the quotes or claims of an article must satisfy, one each, for the values of `dimension` to count that does
    /// not live on the searched kind; its own choice is left out.
    List<Query> homes(Dimension dimension) throws IOException {
        ResultKind home = dimension.home();
        List<Query> queries = new ArrayList<>();
        for (Query group : numeric(dimension) ? List.of(base(home, dimension)) : groups(home, dimension)) {
            Query all = numeric(dimension) ? ofHarm(group, dimension) : group;
            queries.add(translator.of(all, home));
        }
        return queries;
    }

    /// The claims of a query that are about one harm.
    static Query ofHarm(Query claims, Dimension harm) {
        Term term = new Term(Schema.keys(Dimension.HARM), harm.label());
        return new BooleanQuery.Builder()
                .add(claims, Occur.FILTER)
                .add(new TermQuery(term), Occur.FILTER)
                .build();
    }

    /// One query for each quote or claim that an article must hold.
    private List<Query> groups(ResultKind home, @Nullable Dimension left) throws IOException {
        List<Query> groups = new ArrayList<>();
        for (Dimension dimension : chosen(home, left)) {
            if (numeric(dimension)) {
                groups.add(new BooleanQuery.Builder()
                        .add(base(home, left), Occur.FILTER)
                        .add(include(dimension, home), Occur.FILTER)
                        .build());
            }
        }
        return groups.isEmpty() ? List.of(base(home, left)) : groups;
    }

    /// What holds for every group: the choices in all but numbers.
    private Query base(ResultKind home, @Nullable Dimension left) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (Dimension dimension : chosen(home, left)) {
            if (!numeric(dimension)) {
                all.add(include(dimension, home), Occur.FILTER);
            }
        }
        return all.build();
    }

    private Set<Dimension> chosen(ResultKind home, @Nullable Dimension left) {
        Set<Dimension> chosen = EnumSet.noneOf(Dimension.class);
        request.filters().forEach((dimension, selection) -> {
            boolean elsewhere = dimension.home() == home && !dimension.livesOn(request.kind());
            if (elsewhere && dimension != left && !selection.include().isEmpty()) {
                chosen.add(dimension);
            }
        });
        return chosen;
    }

    private Query include(Dimension dimension, ResultKind kind) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        EngineRequest.Selection selection = request.filters().get(dimension);
        for (Condition condition : selection == null ? List.<Condition>of() : selection.include()) {
            any.add(translator.value(dimension, condition, kind), Occur.SHOULD);
        }
        return any.build();
    }

    static boolean numeric(Dimension dimension) {
        return dimension.style() == Dimension.Style.NUMBER;
    }
}
