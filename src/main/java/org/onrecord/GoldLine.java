package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.ContentExtent;
import org.onrecord.correction.Correction;
import org.onrecord.correction.Corrector;
import org.onrecord.correction.Fix;
import org.onrecord.correction.Target;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// Writes an article that people corrected as one annotated line: `gold.attributions` is what `onrecord train` reads,
/// the other members have the form of a hand-read article (contents without quotation marks, speakers by name).
/// Whatever nobody judged is the machine's reading; `judged` tells the two apart.
final class GoldLine {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final AnnotatedDocument article;
    private final String text;

    private GoldLine(AnnotatedDocument article) {
        this.article = article;
        this.text = article.document().text();
    }

    static ObjectNode of(AnnotatedDocument read, List<Correction> corrections) {
        return new GoldLine(Corrector.apply(read, corrections)).line(corrections);
    }

    private ObjectNode line(List<Correction> corrections) {
        PublicationDate published = article.document().metadata().published();
        ObjectNode row = JSON.objectNode();
        row.put("id", article.document().id());
        row.put("contentHash", article.document().contentHash());
        row.put("title", article.document().metadata().title());
        row.put("published", published == null ? null : published.value().toString());
        row.put("language", article.document().metadata().language());
        row.put("text", text);
        ArrayNode attributions = row.putObject("gold").putArray("attributions");
        ArrayNode quotes = row.putArray("quotes");
        for (Quotation quotation : article.quotations()) {
            attributions.add(attribution(quotation.attribution()));
            quotes.add(quote(quotation));
        }
        ArrayNode claims = row.putArray("casualties");
        article.claims().forEach(claim -> claims.add(claim(claim)));
        row.set("notQuotes", denied(corrections, Fix.NotAQuote.class));
        row.set("notCasualties", denied(corrections, Fix.NotAClaim.class));
        ArrayNode focus = row.putObject("countries").putArray("focus");
        article.countries().stream().filter(CountryMention::focus).forEach(country -> focus.add(country.code()));
        return row;
    }

    private ObjectNode attribution(Attribution attribution) {
        ObjectNode row = JSON.objectNode();
        row.set("source", spans(attribution.source()));
        row.set("cue", spans(attribution.cue()));
        row.set(
                "content",
                spans(attribution.content().stream()
                        .map(piece -> ContentExtent.marked(text, piece))
                        .toList()));
        return row;
    }

    private ObjectNode quote(Quotation quotation) {
        Attribution attribution = quotation.attribution();
        Speaker speaker = quotation.speaker();
        ObjectNode row = JSON.objectNode();
        row.put("type", attribution.type().name().toLowerCase(Locale.ROOT));
        put(row, "content", quotation.span());
        put(row, "cue", whole(attribution.cue()));
        put(row, "source", whole(attribution.source()));
        row.put("speaker", speaker == null ? null : speaker.name());
        row.put("speakerId", speaker == null ? null : speaker.id());
        row.put("speakerKind", speaker == null ? null : speaker.kind().label());
        row.put("judged", !quotation.found().amendments().isEmpty());
        return row;
    }

    private ObjectNode claim(Claim claim) {
        Attested<Speaker> claimant = claim.assertion().claimant();
        ObjectNode row = JSON.objectNode();
        row.put("text", claim.span().of(text));
        row.set("span", span(claim.span()));
        row.put("harm", claim.harm().label());
        row.put("low", claim.quantity().low());
        row.put("high", claim.quantity().high());
        row.put("about", claim.quantity().about());
        row.put("victims", claim.victims().kind().value().label());
        row.put("side", value(claim.victims().side()));
        row.put("claimant", claimant == null ? null : claimant.value().name());
        row.put("place", value(claim.setting().place()));
        row.put("country", claim.setting().country());
        row.put("date", value(claim.setting().date()));
        row.put("scope", claim.setting().scope().label());
        row.put("status", claim.assertion().status().label());
        row.put("judged", !claim.found().amendments().isEmpty());
        return row;
    }

    /// The passages that people say are none of the kind, as they stood when they said so.
    private static ArrayNode denied(List<Correction> corrections, Class<? extends Fix> kind) {
        ArrayNode denied = JSON.arrayNode();
        for (Correction correction : corrections) {
            Target target = correction.draft().target();
            if (kind.isInstance(correction.draft().fix()) && target != null) {
                Target.Passage passage = Objects.requireNonNull(target.passage(), "it is about a quote or claim");
                denied.addObject()
                        .put("text", passage.exact())
                        .put("why", correction.draft().reason())
                        .set("span", span(passage.span()));
            }
        }
        return denied;
    }

    private void put(ObjectNode row, String name, @Nullable Span span) {
        row.put(name, span == null ? null : span.of(text));
        row.set(name + "Span", span == null ? JSON.nullNode() : span(span));
    }

    private static @Nullable Span whole(List<Span> pieces) {
        return pieces.isEmpty() ? null : pieces.getFirst().cover(pieces.getLast());
    }

    private static @Nullable String value(@Nullable Attested<String> attested) {
        return attested == null ? null : attested.value();
    }

    private static JsonNode spans(List<Span> spans) {
        ArrayNode array = JSON.arrayNode(spans.size());
        spans.forEach(one -> array.add(span(one)));
        return array;
    }

    private static ArrayNode span(Span span) {
        return JSON.arrayNode(2).add(span.start()).add(span.end());
    }
}
