package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.ContentExtent;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Attested;
import org.onrecord.document.BlockType;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.DateMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quotation;
import org.onrecord.document.Setting;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// Writes the annotations of one article as a JSON object; spans are `[start, end]` in UTF-16 code units, half-open.
final class AnnotationLine {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper;

    AnnotationLine(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// @param withText whether the normalised text is told too, without the boilerplate behind it, for readers who only
    ///     have the page
    ObjectNode write(AnnotatedDocument annotated, boolean withText) {
        String text = annotated.document().text();
        ObjectNode row = mapper.createObjectNode();
        row.put("id", annotated.document().id());
        if (withText) {
            row.put("text", text.substring(0, storyEnd(annotated.document())));
        }
        PublicationDate published = annotated.document().metadata().published();
        if (published == null) {
            row.putNull("published");
        } else {
            row.putObject("published")
                    .put("value", published.value().toString())
                    .put("precision", published.value().precision().name().toLowerCase(Locale.ROOT))
                    .put("from", published.from());
        }
        row.put("language", annotated.document().metadata().language());
        row.set(
                "quotes",
                array(annotated.quotations().stream()
                        .map(quotation -> quote(quotation, text))
                        .toList()));
        row.set(
                "casualties",
                array(annotated.claims().stream()
                        .map(claim -> claim(claim, text))
                        .toList()));
        row.set(
                "countries",
                array(annotated.countries().stream()
                        .map(AnnotationLine::country)
                        .toList()));
        row.set(
                "dates",
                array(annotated.dates().stream().map(AnnotationLine::date).toList()));
        return row;
    }

    /// Where the text ends but for the boilerplate behind it.
    private static int storyEnd(NormalizedDocument document) {
        return document.blocks().stream()
                .filter(block -> block.type() != BlockType.BOILERPLATE)
                .mapToInt(block -> block.span().end())
                .max()
                .orElse(0);
    }

    /// Contents with their quotation marks and "that", as the attribution corpora mark them.
    private static ObjectNode quote(Quotation quotation, String text) {
        ObjectNode row = JSON.objectNode();
        row.put("type", quotation.attribution().type().name().toLowerCase(Locale.ROOT));
        row.set(
                "content",
                spans(quotation.attribution().content().stream()
                        .map(piece -> ContentExtent.marked(text, piece))
                        .toList()));
        row.set("cue", spans(quotation.attribution().cue()));
        row.set("source", spans(quotation.attribution().source()));
        row.set("speaker", speaker(quotation.speaker()));
        Span relayer = quotation.attribution().relayer();
        row.set("relayer", relayer == null ? JSON.nullNode() : span(relayer));
        row.set("said", said(quotation.said()));
        row.put("confidence", quotation.found().confidence());
        row.put("rule", quotation.found().rule());
        return row;
    }

    private static JsonNode said(@Nullable Attested<PartialDate> said) {
        if (said == null) {
            return JSON.nullNode();
        }
        Span at = said.at();
        return JSON.objectNode()
                .put("value", said.value().toString())
                .put("precision", said.value().precision().name().toLowerCase(Locale.ROOT))
                .set("at", at == null ? JSON.nullNode() : span(at));
    }

    private static ObjectNode claim(Claim claim, String text) {
        ObjectNode row = JSON.objectNode();
        row.set("span", span(claim.span()));
        row.put("harm", claim.harm().label());
        row.put("low", claim.quantity().low());
        row.put("high", claim.quantity().high());
        row.put("about", claim.quantity().about());
        row.put("printed", claim.quantity().printed().of(text));
        row.put("victims", claim.victims().kind().value().label());
        row.put("side", value(claim.victims().side()));
        Attested<Speaker> claimant = claim.assertion().claimant();
        row.set("claimant", claimant == null ? JSON.nullNode() : speaker(claimant.value()));
        String place = place(claim.setting(), text);
        row.set("place", place == null ? JSON.nullNode() : JSON.objectNode().put("name", place));
        row.put("date", value(claim.setting().date()));
        row.put("scope", claim.setting().scope().label());
        row.put("status", claim.assertion().status().label());
        row.put("partOf", claim.victims().part());
        row.put("confidence", claim.found().confidence());
        row.put("rule", claim.found().rule());
        return row;
    }

    /// A country by its own name; any other place as printed, as annotators copy it ("Kiev" where "Kyiv" is canonical).
    private static @Nullable String place(Setting setting, String text) {
        Attested<String> place = setting.place();
        String code = setting.country();
        if (place == null || place.at() == null || code == null) {
            return value(place);
        }
        boolean country = Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equals(place.value());
        return country ? place.value() : place.at().of(text);
    }

    private static ObjectNode country(CountryMention country) {
        ObjectNode row = JSON.objectNode();
        row.put("code", country.code());
        row.put("focus", country.focus());
        row.set("mentions", spans(country.mentions()));
        return row;
    }

    private static ObjectNode date(DateMention date) {
        ObjectNode row = JSON.objectNode();
        row.set("span", span(date.span()));
        row.put("type", date.type().name());
        row.put("value", date.value());
        return row;
    }

    /// An unnamed speaker has no name: the words that describe them are the source.
    private static JsonNode speaker(@Nullable Speaker speaker) {
        if (speaker == null) {
            return JSON.nullNode();
        }
        ObjectNode row = JSON.objectNode()
                .put("id", speaker.id())
                .put("name", speaker.name())
                .put("kind", speaker.kind().label())
                .put("role", speaker.role())
                .put("country", speaker.country());
        Speaker.Identity identity = speaker.identity();
        if (identity != null) {
            row.putObject("identity")
                    .put("printed", identity.printed())
                    .put("by", identity.basis().label());
        }
        return row;
    }

    private static @Nullable String value(@Nullable Attested<String> attested) {
        return attested == null ? null : attested.value();
    }

    private static ArrayNode array(List<ObjectNode> rows) {
        ArrayNode array = JSON.arrayNode(rows.size());
        rows.forEach(array::add);
        return array;
    }

    private static ArrayNode spans(List<Span> spans) {
        ArrayNode array = JSON.arrayNode(spans.size());
        spans.forEach(one -> array.add(span(one)));
        return array;
    }

    private static ArrayNode span(Span span) {
        return JSON.arrayNode(2).add(span.start()).add(span.end());
    }
}
