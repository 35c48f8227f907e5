package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.DateMention;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Provenance;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.search.ArticleView;
import org.onrecord.search.Permalink;
import org.onrecord.text.Span;

/// Writes a whole article with all that was found in it. Quotes and claims have the form that they have as hits.
final class ArticleJson {
    private final AnnotatedDocument annotated;
    private final String text;

    private ArticleJson(AnnotatedDocument annotated) {
        this.annotated = annotated;
        this.text = annotated.document().text();
    }

    static ObjectNode of(ArticleView view) {
        return new ArticleJson(view.article()).article().set("marks", Pieces.spans(view.marks()));
    }

    /// A quote in the form that it has inside its article.
    static ObjectNode quote(AnnotatedDocument article, Quotation quote) {
        return new ArticleJson(article).quote(quote);
    }

    /// A claim in the form that it has inside its article.
    static ObjectNode claim(AnnotatedDocument article, Claim claim) {
        return new ArticleJson(article).claim(claim);
    }

    /// What hits tell of their article.
    static ObjectNode head(AnnotatedDocument article) {
        ArticleMetadata metadata = article.document().metadata();
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", article.document().id());
        row.put("title", metadata.title());
        row.put("source", metadata.source());
        row.set(
                "published",
                Pieces.orNull(metadata.published(), date -> date(date.value()).put("from", date.from())));
        row.put("url", metadata.url());
        row.put("language", metadata.language());
        return row;
    }

    private String evidence(String id, Span span) {
        return EvidenceRoutes.path(
                Permalink.of(id, span, text, annotated.document().contentHash()));
    }

    private ObjectNode article() {
        ArticleMetadata metadata = annotated.document().metadata();
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", annotated.document().id());
        row.put("title", metadata.title());
        row.put("source", metadata.source());
        row.put("author", metadata.author());
        row.put("url", metadata.url());
        row.put("language", metadata.language());
        row.set(
                "published",
                Pieces.orNull(metadata.published(), date -> date(date.value()).put("from", date.from())));
        row.set("provenance", provenance(metadata.provenance()));
        row.put("mediaType", annotated.document().mediaType());
        row.put("contentHash", annotated.document().contentHash());
        row.put("truncated", annotated.document().truncated());
        row.put("annotator", annotated.annotator());
        row.put("reader", LedgerRoutes.reader(annotated.annotator()));
        row.put("text", text);
        row.set(
                "blocks",
                Pieces.array(
                        annotated.document().blocks(),
                        block -> Pieces.JSON
                                .objectNode()
                                .put("type", label(block.type()))
                                .set("span", Pieces.span(block.span()))));
        row.set("dates", Pieces.array(annotated.dates(), ArticleJson::date));
        row.set("places", Pieces.array(annotated.places(), ArticleJson::place));
        row.set("countries", Pieces.array(annotated.countries(), ArticleJson::country));
        row.set("quotes", Pieces.array(annotated.quotations(), this::quote));
        row.set("claims", Pieces.array(annotated.claims(), this::claim));
        return row;
    }

    private static ObjectNode provenance(Provenance provenance) {
        return Pieces.JSON
                .objectNode()
                .put("title", provenance.title())
                .put("source", provenance.source())
                .put("author", provenance.author())
                .put("url", provenance.url())
                .put("language", provenance.language())
                .put("unreadDate", provenance.unreadDate());
    }

    private static ObjectNode date(DateMention date) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("span", Pieces.span(date.span()));
        row.put("type", label(date.type()));
        row.put("value", date.value());
        row.put("confidence", date.found().confidence());
        row.put("rule", date.found().rule());
        return row;
    }

    private static ObjectNode place(PlaceMention place) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("span", Pieces.span(place.span()));
        row.put("form", label(place.form()));
        row.put("name", place.name());
        row.put("country", place.country());
        row.put("confidence", place.found().confidence());
        row.put("rule", place.found().rule());
        return row;
    }

    private static ObjectNode country(CountryMention country) {
        return Pieces.JSON
                .objectNode()
                .put("code", country.code())
                .put("focus", country.focus())
                .set("mentions", Pieces.spans(country.mentions()));
    }

    private ObjectNode quote(Quotation quotation) {
        Attribution attribution = quotation.attribution();
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", quotation.id());
        row.put("type", label(attribution.type()));
        row.set("content", extract(quotation.span()));
        row.set("pieces", Pieces.spans(attribution.content()));
        row.set("cue", Pieces.orNull(whole(attribution.cue()), this::extract));
        row.set("source", Pieces.orNull(whole(attribution.source()), this::extract));
        row.set("relayer", Pieces.orNull(attribution.relayer(), this::extract));
        row.set(
                "speaker",
                Pieces.orNull(
                        quotation.speaker(),
                        speaker -> speaker(speaker, whole(attribution.source()))
                                .put("certainty", quotation.doubt().speaker())));
        row.set(
                "said",
                Pieces.orNull(
                        quotation.said(),
                        said -> date(said.value()).set("span", Pieces.orNull(said.at(), Pieces::span))));
        row.put("confidence", quotation.found().confidence());
        row.put("rule", quotation.found().rule());
        row.set("corrected", CorrectionJson.amendments(quotation.found().amendments()));
        row.put("evidence", evidence(quotation.id(), quotation.span()));
        return row;
    }

    private ObjectNode claim(Claim claim) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", claim.id());
        row.set("claim", extract(claim.span()));
        row.put("harm", claim.harm().label());
        row.put("low", claim.quantity().low());
        row.put("high", claim.quantity().high());
        row.put("about", claim.quantity().about());
        row.set("printed", extract(claim.quantity().printed()));
        row.set(
                "victims",
                value(
                        claim.victims().kind().value().label(),
                        claim.victims().kind().at()));
        row.put("part", claim.victims().part());
        row.set("side", attested(claim.victims().side()));
        row.set(
                "claimant",
                Pieces.orNull(claim.assertion().claimant(), claimant -> speaker(claimant.value(), claimant.at())));
        row.set("place", attested(claim.setting().place()));
        row.put("country", claim.setting().country());
        row.set("date", attested(claim.setting().date()));
        row.put("scope", claim.setting().scope().label());
        row.put("status", claim.assertion().status().label());
        row.put("confidence", claim.found().confidence());
        row.put("rule", claim.found().rule());
        row.set("corrected", CorrectionJson.amendments(claim.found().amendments()));
        row.put("evidence", evidence(claim.id(), claim.span()));
        return row;
    }

    private static ObjectNode speaker(Speaker speaker, @Nullable Span at) {
        return Pieces.JSON
                .objectNode()
                .put("id", speaker.id())
                .put("name", speaker.name())
                .put("kind", speaker.kind().label())
                .put("role", speaker.role())
                .put("country", speaker.country())
                .set("span", Pieces.orNull(at, Pieces::span));
    }

    private static ObjectNode date(PartialDate date) {
        return Pieces.JSON.objectNode().put("value", date.toString()).put("precision", label(date.precision()));
    }

    private static JsonNode attested(@Nullable Attested<String> attested) {
        return Pieces.orNull(attested, one -> value(one.value(), one.at()));
    }

    private static ObjectNode value(String value, @Nullable Span at) {
        return Pieces.JSON.objectNode().put("value", value).set("span", Pieces.orNull(at, Pieces::span));
    }

    private ObjectNode extract(Span span) {
        return Pieces.JSON.objectNode().put("text", span.of(text)).set("span", Pieces.span(span));
    }

    private static @Nullable Span whole(List<Span> pieces) {
        return pieces.isEmpty() ? null : pieces.getFirst().cover(pieces.getLast());
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
