package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object in a body, read one after the other; [#check] then tells all that is wrong with them,
/// each by its JSON Pointer. A field that is `null` counts as one that is not there, except for [#isNull].
final class Fields {
    private final String path;
    private final JsonNode object;
    private final List<InvalidParameter> errors;

    /// @param known all fields that there are
    Fields(JsonNode body, String... known) {
        this("", body, new ArrayList<>(), List.of(known));
    }

    private Fields(String path, JsonNode object, List<InvalidParameter> errors, List<String> known) {
        this.path = path;
        this.object = object;
        this.errors = errors;
        if (!object.isObject()) {
            errors.add(new InvalidParameter(path, null, "must be an object"));
        }
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        names.removeAll(known);
        names.forEach(name -> wrong(name, "is unknown: there are only " + String.join(", ", known)));
    }

    /// The text without blanks around it; null where there is none.
    @Nullable
    String text(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            wrong(name, "must be a string");
            return null;
        }
        if (holdsControls(value.asText())) {
            wrong(name, "must hold no control characters", "control-characters");
            return null;
        }
        return value.asText().isBlank() ? null : value.asText().strip();
    }

    /// The text, which must be there and have at most `most` characters; empty where that is not so.
    String required(String name, int most) {
        int before = errors.size();
        String text = text(name);
        if (errors.size() == before && text == null) {
            wrong(name, "must be given", "missing");
        }
        if (text != null && text.length() > most) {
            wrong(name, "must have at most " + most + " characters", "too-long");
        }
        return text == null ? "" : text;
    }

    /// Whether a text holds what no feed and no address can: control characters but tabs and the ends of lines, or half
    /// a surrogate pair.
    static boolean holdsControls(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                        || Character.getType(c) == Character.SURROGATE);
    }

    /// A whole number of at least 0; null where there is none.
    @Nullable
    Integer number(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
            wrong(name, "must be a whole number of at least 0", "not-a-number");
            return null;
        }
        return value.asInt();
    }

    boolean flag(String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            wrong(name, "must be true or false");
        }
        return value.asBoolean();
    }

    /// Texts, of which none is blank; empty where there are none.
    List<String> texts(String name) {
        JsonNode value = object.path(name);
        List<String> texts = new ArrayList<>();
        boolean good = value.isMissingNode() || value.isNull() || value.isArray();
        for (JsonNode each : value) {
            good &= each.isTextual() && !each.asText().isBlank();
            texts.add(each.asText().strip());
        }
        if (!good) {
            wrong(name, "must be a list of strings");
        }
        return texts;
    }

    /// One of `choices`, told apart by what `label` makes of them; null where none is given.
    <T> @Nullable T choice(String name, List<T> choices, Function<T, String> label) {
        String text = text(name);
        for (T choice : choices) {
            if (label.apply(choice).equals(text)) {
                return choice;
            }
        }
        if (text != null) {
            wrong(
                    name,
                    "must be one of "
                            + String.join(", ", choices.stream().map(label).toList()));
        }
        return null;
    }

    /// An object inside, whose faults are told with those of this one; null where there is none.
    @Nullable
    Fields object(String name, String... known) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull()
                ? null
                : new Fields(path + "/" + name, value, errors, List.of(known));
    }

    boolean has(String name) {
        return object.has(name);
    }

    boolean isNull(String name) {
        return object.path(name).isNull();
    }

    void wrong(String name, String rule) {
        wrong(name, rule, null);
    }

    /// @param code which rule that is, for a page in another language
    void wrong(String name, String rule, @Nullable String code) {
        JsonNode value = object.path(name);
        String shown = value.isMissingNode() || value.isNull()
                ? null
                : value.isValueNode() ? value.asText() : value.toString();
        errors.add(new InvalidParameter(path + "/" + name, shown, rule, null, code));
    }

    /// @throws ProblemException with everything that was wrong, if anything was
    void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.badParameters(errors);
        }
    }
}
