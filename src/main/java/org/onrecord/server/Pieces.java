package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.Hit;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.DateRef;
import org.onrecord.search.Hit.Extract;
import org.onrecord.search.Hit.Passage;
import org.onrecord.search.Hit.SpeakerRef;
import org.onrecord.search.Hit.Value;
import org.onrecord.text.Span;

/// The parts of which the API's answers are made. Spans are `[start, end]`, half-open, in UTF-16 code units.
final class Pieces {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Pieces() {}

    static ArrayNode span(Span span) {
        return JSON.arrayNode(2).add(span.start()).add(span.end());
    }

    static ArrayNode spans(List<Span> spans) {
        return array(spans, Pieces::span);
    }

    static ObjectNode extract(Extract extract) {
        return JSON.objectNode().put("text", extract.text()).set("span", span(extract.span()));
    }

    static ObjectNode value(Value value) {
        return JSON.objectNode().put("value", value.value()).set("span", orNull(value.span(), Pieces::span));
    }

    static ObjectNode speaker(SpeakerRef speaker) {
        return JSON.objectNode()
                .put("id", speaker.id())
                .put("name", speaker.name())
                .put("kind", speaker.kind())
                .put("role", speaker.role())
                .put("country", speaker.country())
                .put("certainty", speaker.certainty())
                .set("span", orNull(speaker.span(), Pieces::span));
    }

    static ObjectNode date(DateRef date) {
        return JSON.objectNode()
                .put("value", date.value())
                .put("precision", date.precision())
                .put("from", date.from());
    }

    static ObjectNode said(Hit.Said said) {
        return JSON.objectNode()
                .put("value", said.value())
                .put("precision", said.precision())
                .set("span", orNull(said.at(), Pieces::span));
    }

    static ObjectNode article(ArticleRef article) {
        ObjectNode row = JSON.objectNode();
        row.put("id", article.id());
        row.put("title", article.title());
        row.put("source", article.source());
        row.set("published", orNull(article.published(), Pieces::date));
        row.put("url", article.url());
        row.put("language", article.language());
        row.put("copies", article.copies());
        return row;
    }

    static ObjectNode passage(Passage passage) {
        return JSON.objectNode()
                .put("text", passage.text())
                .put("start", passage.start())
                .set("marks", spans(passage.marks()));
    }

    static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> view) {
        ArrayNode array = JSON.arrayNode(values.size());
        values.forEach(value -> array.add(view.apply(value)));
        return array;
    }

    static ArrayNode texts(List<String> values) {
        return array(values, JSON::textNode);
    }

    static <T> JsonNode orNull(@Nullable T value, Function<T, ? extends JsonNode> view) {
        return value == null ? JSON.nullNode() : view.apply(value);
    }
}
