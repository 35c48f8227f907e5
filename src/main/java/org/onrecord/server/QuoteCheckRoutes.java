package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.QuoteCheck;
import org.onrecord.search.QuoteCheck.Agreement;
import org.onrecord.search.QuoteCheck.Answer;
import org.onrecord.search.QuoteCheck.Appearance;
import org.onrecord.search.QuoteCheck.Difference;
import org.onrecord.search.QuoteCheck.Refusal;

/// `POST /api/v1/quote-check`: reads only, but a quotation is too long and too private for an address.
final class QuoteCheckRoutes {
    static final String PATH = "/quote-check";

    private static final int MAX_BYTES = 64 * 1024;
    private static final List<String> FIELDS = List.of("quote", "speaker", "said");

    private final QuoteCheck check;

    QuoteCheckRoutes(QuoteCheck check) {
        this.check = check;
    }

    void check(Context ctx) throws IOException {
        new Parameters(ctx).check();
        switch (check.check(request(JsonBody.read(ctx, MAX_BYTES)))) {
            case Answer answer -> Answers.json(ctx, answer(answer));
            case Refusal refusal ->
                throw ProblemException.badParameters(refusal.faults().stream()
                        .map(fault -> InvalidParameter.of("/" + fault.parameter(), fault))
                        .toList());
        }
    }

    private static QuoteCheck.Request request(JsonNode body) {
        List<InvalidParameter> errors = new ArrayList<>();
        if (!body.isObject()) {
            errors.add(new InvalidParameter("", null, "must be an object"));
        }
        body.properties().forEach(field -> {
            String pointer = "/" + field.getKey();
            if (!FIELDS.contains(field.getKey())) {
                String rule = "is unknown: there are only " + String.join(", ", FIELDS);
                errors.add(new InvalidParameter(pointer, field.getValue().asText(), rule));
            } else if (!field.getValue().isTextual() && !field.getValue().isNull()) {
                errors.add(new InvalidParameter(pointer, field.getValue().toString(), "must be a string"));
            }
        });
        String quote = text(body, "quote");
        if (quote == null && errors.isEmpty()) {
            errors.add(new InvalidParameter("/quote", null, "must hold the words to look for"));
        }
        if (quote == null || !errors.isEmpty()) {
            throw ProblemException.badParameters(errors);
        }
        return new QuoteCheck.Request(quote, text(body, "speaker"), text(body, "said"));
    }

    private static @Nullable String text(JsonNode body, String name) {
        JsonNode value = body.get(name);
        return value == null || !value.isTextual() || value.asText().isBlank() ? null : value.asText();
    }

    private static ObjectNode answer(Answer answer) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("verdict", label(answer.verdict()));
        row.put("joined", answer.joined());
        row.put("byMeaning", answer.byMeaning());
        row.set("speakers", Pieces.texts(answer.speakers()));
        row.set("appearances", Pieces.array(answer.appearances(), QuoteCheckRoutes::appearance));
        row.set("nearMisses", Pieces.array(answer.nearMisses(), QuoteCheckRoutes::appearance));
        return row;
    }

    private static ObjectNode appearance(Appearance appearance) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("similarity", Math.round(appearance.similarity() * 1000) / 1000.0);
        row.put("meaning", appearance.meaning() == null ? null : Math.round(appearance.meaning() * 1000) / 1000.0);
        row.put("speaker", agreement(appearance.speaker()));
        row.put("said", agreement(appearance.said()));
        row.set("diff", Pieces.array(appearance.diff(), QuoteCheckRoutes::difference));
        row.set("quote", Pieces.orNull(appearance.quote(), SearchJson::quote));
        row.set("article", Pieces.article(appearance.article()));
        row.set("passage", Pieces.passage(appearance.passage()));
        return row;
    }

    private static ObjectNode difference(Difference difference) {
        return Pieces.JSON
                .objectNode()
                .put("kind", difference.kind())
                .put("asked", difference.asked())
                .put("printed", difference.printed());
    }

    private static @Nullable String agreement(Agreement agreement) {
        return agreement == Agreement.NOT_ASKED ? null : label(agreement);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
