package org.onrecord.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Hit;
import org.onrecord.search.Hit.ArticleHit;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.ClaimHit;
import org.onrecord.search.Hit.DateRef;
import org.onrecord.search.Hit.Extract;
import org.onrecord.search.Hit.Passage;
import org.onrecord.search.Hit.QuoteHit;
import org.onrecord.search.Hit.SpeakerRef;
import org.onrecord.search.Hit.Value;
import org.onrecord.text.Span;

/// Results as rows of a table: what a spreadsheet can hold of a hit. An empty cell is what is not known.
final class ResultTable {
    private static final List<String> ARTICLE =
            List.of("article", "title", "source", "published", "url", "language", "copies");

    private ResultTable() {}

    static List<String> columns(ResultKind kind) {
        List<String> columns = new ArrayList<>(
                switch (kind) {
                    case ARTICLE -> List.of("id", "author", "countries", "quotes", "claims");
                    case QUOTE ->
                        List.of(
                                "id",
                                "type",
                                "content",
                                "start",
                                "end",
                                "speaker_id",
                                "speaker",
                                "speaker_kind",
                                "role",
                                "speaker_country",
                                "source_printed",
                                "cue",
                                "relayer",
                                "said",
                                "confidence",
                                "rule");
                    case CLAIM ->
                        List.of(
                                "id",
                                "harm",
                                "low",
                                "high",
                                "about",
                                "printed",
                                "victims",
                                "part",
                                "side",
                                "claimant_id",
                                "claimant",
                                "place",
                                "country",
                                "date",
                                "scope",
                                "status",
                                "match",
                                "claim",
                                "start",
                                "end",
                                "confidence",
                                "rule");
                });
        columns.addAll(ARTICLE);
        columns.add("passage");
        return columns;
    }

    /// One cell for each of [#columns].
    static List<String> row(Hit hit) {
        return switch (hit) {
            case ArticleHit article -> article(article);
            case QuoteHit quote -> quote(quote);
            case ClaimHit claim -> claim(claim);
        };
    }

    private static List<String> article(ArticleHit hit) {
        Row row = new Row();
        row.add(hit.id())
                .add(hit.author())
                .add(String.join(" ", hit.countries()))
                .add(hit.quotes())
                .add(hit.claims());
        String passages =
                String.join(" … ", hit.passages().stream().map(Passage::text).toList());
        return row.article(hit.article()).add(passages).cells;
    }

    private static List<String> quote(QuoteHit hit) {
        SpeakerRef speaker = hit.speaker();
        Row row = new Row();
        row.add(hit.id())
                .add(hit.type())
                .add(hit.content().text())
                .span(hit.content().span());
        row.add(speaker == null ? null : speaker.id()).add(speaker == null ? null : speaker.name());
        row.add(speaker == null ? null : speaker.kind()).add(speaker == null ? null : speaker.role());
        row.add(speaker == null ? null : speaker.country());
        row.text(hit.source()).text(hit.cue()).text(hit.relayer());
        row.add(hit.said() == null ? null : hit.said().value());
        row.add(hit.confidence()).add(hit.rule());
        return row.article(hit.article()).add(hit.passage().text()).cells;
    }

    private static List<String> claim(ClaimHit hit) {
        SpeakerRef claimant = hit.claimant();
        Row row = new Row();
        row.add(hit.id())
                .add(hit.harm())
                .add(hit.low())
                .add(hit.high())
                .add(hit.about())
                .add(hit.printed().text());
        row.value(hit.victims()).add(hit.part()).value(hit.side());
        row.add(claimant == null ? null : claimant.id()).add(claimant == null ? null : claimant.name());
        row.value(hit.place()).add(hit.country()).value(hit.date());
        row.add(hit.scope()).add(hit.status()).add(hit.match());
        row.text(hit.claim()).span(hit.claim().span()).add(hit.confidence()).add(hit.rule());
        return row.article(hit.article()).add(hit.passage().text()).cells;
    }

    private static final class Row {
        private final List<String> cells = new ArrayList<>();

        Row add(@Nullable Object value) {
            cells.add(value == null ? "" : value.toString());
            return this;
        }

        Row text(@Nullable Extract extract) {
            return add(extract == null ? null : extract.text());
        }

        Row value(@Nullable Value value) {
            return add(value == null ? null : value.value());
        }

        Row date(@Nullable DateRef date) {
            return add(date == null ? null : date.value());
        }

        Row span(Span span) {
            return add(span.start()).add(span.end());
        }

        Row article(ArticleRef article) {
            add(article.id()).add(article.title()).add(article.source()).date(article.published());
            return add(article.url()).add(article.language()).add(article.copies());
        }
    }
}
