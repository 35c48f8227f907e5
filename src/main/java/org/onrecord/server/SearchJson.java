package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.Hit;
import org.onrecord.search.Hit.ArticleHit;
import org.onrecord.search.Hit.ClaimHit;
import org.onrecord.search.Hit.QuoteHit;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchResponse.Expansion;
import org.onrecord.search.SearchResponse.Facet;
import org.onrecord.search.SearchResponse.FacetValue;
import org.onrecord.search.SearchResponse.Interpretation;
import org.onrecord.search.SearchResponse.Note;
import org.onrecord.search.SearchResponse.Repair;

/// Writes the answer to a search. In hits, what is not known is null; in facets, what does not apply is left out.
final class SearchJson {
    private SearchJson() {}

    static ObjectNode answer(SearchResponse response) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("interpretation", interpretation(response.interpretation()));
        row.putObject("total")
                .put("value", response.total().value())
                .put("exact", response.total().exact())
                .put("stories", response.total().stories());
        row.set("hits", Pieces.array(response.hits(), SearchJson::hit));
        ObjectNode facets = row.putObject("facets");
        response.facets().forEach((dimension, facet) -> facets.set(dimension, facet(facet)));
        row.put("next", response.next());
        row.put("tookMs", response.tookMs());
        return row;
    }

    static ObjectNode interpretation(Interpretation read) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("read", read.read());
        row.set("repairs", Pieces.array(read.repairs(), SearchJson::repair));
        row.set("expanded", Pieces.array(read.expanded(), SearchJson::expansion));
        row.set(
                "dropped",
                Pieces.array(
                        read.dropped(),
                        one -> Pieces.JSON
                                .objectNode()
                                .put("text", one.text())
                                .set("position", Pieces.span(one.position()))));
        row.set("notes", Pieces.texts(read.notes().stream().map(Note::text).toList()));
        row.set("noteCodes", Pieces.texts(read.notes().stream().map(Note::code).toList()));
        row.set(
                "meant",
                Pieces.orNull(
                        read.meant(),
                        meant -> Pieces.JSON.objectNode().put("q", meant.q()).put("total", meant.total())));
        if (read.meaning() != null) {
            row.set("meaning", meaning(read.meaning()));
        }
        return row;
    }

    private static ObjectNode meaning(SearchResponse.Meaning meaning) {
        SearchResponse.Coverage coverage = meaning.coverage();
        return Pieces.JSON
                .objectNode()
                .put("text", meaning.text())
                .put("conditions", meaning.conditions())
                .put("floor", meaning.floor())
                .put("language", coverage.language())
                .put("covered", coverage.covered())
                .put("of", coverage.of());
    }

    private static ObjectNode expansion(Expansion expansion) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("kind", expansion.kind().name().toLowerCase(Locale.ROOT));
        row.put("from", expansion.from());
        row.set("to", Pieces.texts(expansion.to()));
        row.set("position", Pieces.orNull(expansion.position(), Pieces::span));
        return row;
    }

    private static ObjectNode repair(Repair repair) {
        return Pieces.JSON
                .objectNode()
                .put("code", repair.code())
                .<ObjectNode>set("words", Pieces.texts(repair.words()))
                .put("message", repair.message())
                .set("position", Pieces.orNull(repair.position(), Pieces::span));
    }

    static ObjectNode hit(Hit hit) {
        ObjectNode row = switch (hit) {
            case ArticleHit article -> article(article);
            case QuoteHit quote -> quote(quote);
            case ClaimHit claim -> claim(claim);
        };
        return row.put("score", hit.score()).put("folded", hit.folded());
    }

    private static ObjectNode article(ArticleHit hit) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", hit.id());
        row.set("article", Pieces.article(hit.article()));
        row.put("author", hit.author());
        row.set("countries", Pieces.texts(hit.countries()));
        row.put("quotes", hit.quotes());
        row.put("claims", hit.claims());
        row.set("passages", Pieces.array(hit.passages(), Pieces::passage));
        return row;
    }

    static ObjectNode quote(QuoteHit hit) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", hit.id());
        row.put("type", hit.type());
        row.set("content", Pieces.extract(hit.content()));
        row.set("pieces", Pieces.spans(hit.pieces()));
        row.set("cue", Pieces.orNull(hit.cue(), Pieces::extract));
        row.set("source", Pieces.orNull(hit.source(), Pieces::extract));
        row.set("relayer", Pieces.orNull(hit.relayer(), Pieces::extract));
        row.set("speaker", Pieces.orNull(hit.speaker(), Pieces::speaker));
        row.set("said", Pieces.orNull(hit.said(), Pieces::said));
        row.put("confidence", hit.confidence());
        row.put("rule", hit.rule());
        row.set("corrected", CorrectionJson.amendments(hit.corrected()));
        row.put("evidence", EvidenceRoutes.path(hit.evidence()));
        row.set("article", Pieces.article(hit.article()));
        row.set("passage", Pieces.passage(hit.passage()));
        if (hit.by() != null) {
            row.put("by", hit.by().label()).put("similarity", hit.by().similarity());
        }
        return row;
    }

    static ObjectNode claim(ClaimHit hit) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", hit.id());
        row.set("claim", Pieces.extract(hit.claim()));
        row.put("harm", hit.harm());
        row.put("low", hit.low());
        row.put("high", hit.high());
        row.put("about", hit.about());
        row.set("printed", Pieces.extract(hit.printed()));
        row.set("victims", Pieces.value(hit.victims()));
        row.put("part", hit.part());
        row.set("side", Pieces.orNull(hit.side(), Pieces::value));
        row.set("claimant", Pieces.orNull(hit.claimant(), Pieces::speaker));
        row.set("place", Pieces.orNull(hit.place(), Pieces::value));
        row.put("country", hit.country());
        row.set("date", Pieces.orNull(hit.date(), Pieces::value));
        row.put("scope", hit.scope());
        row.put("status", hit.status());
        row.put("match", hit.match());
        row.put("confidence", hit.confidence());
        row.put("rule", hit.rule());
        row.set("corrected", CorrectionJson.amendments(hit.corrected()));
        row.put("evidence", EvidenceRoutes.path(hit.evidence()));
        row.set("article", Pieces.article(hit.article()));
        row.set("passage", Pieces.passage(hit.passage()));
        return row;
    }

    static ObjectNode facet(Facet facet) {
        ObjectNode row = Pieces.JSON.objectNode();
        putValues(row, "values", facet.values());
        putValues(row, "ranges", facet.ranges());
        if (facet.interval() != null) {
            row.put("interval", facet.interval());
        }
        row.put("unknown", facet.unknown()).put("more", facet.more());
        if (facet.min() != null) {
            row.put("min", facet.min()).put("median", facet.median()).put("max", facet.max());
        }
        return row;
    }

    private static void putValues(ObjectNode row, String name, @Nullable List<FacetValue> values) {
        if (values != null) {
            row.set(
                    name,
                    Pieces.array(
                            values,
                            value -> Pieces.JSON
                                    .objectNode()
                                    .put("value", value.value())
                                    .put("label", value.label())
                                    .put("count", value.count())
                                    .put("stories", value.stories())
                                    .put("selected", value.selected())));
        }
    }
}
