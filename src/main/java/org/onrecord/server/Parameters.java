package org.onrecord.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The query parameters of one request, read one after the other; [#check] then tells all that is wrong with them.
final class Parameters {
    private final Map<String, List<String>> given;
    private final List<InvalidParameter> errors = new ArrayList<>();

    /// @param known all parameters of the route
    Parameters(Context ctx, String... known) {
        this.given = ctx.queryParamMap();
        List<String> names = List.of(known);
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                errors.add(new InvalidParameter(
                        name,
                        values.getFirst(),
                        names.isEmpty()
                                ? "is unknown: there are no parameters here"
                                : "is unknown: there are only " + String.join(", ", names)));
            } else if (values.size() > 1) {
                errors.add(new InvalidParameter(name, values.get(1), "must be given once"));
            }
        });
    }

    /// Null where it is not given.
    @Nullable
    String text(String name) {
        List<String> values = given.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    int number(String name, int min, int max, int standard) {
        String value = text(name);
        if (value == null) {
            return standard;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as a number out of bounds is.
        }
        errors.add(new InvalidParameter(name, value, "must be a whole number from " + min + " to " + max));
        return standard;
    }

    boolean flag(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            errors.add(new InvalidParameter(name, value, "must be true or false"));
        }
        return "true".equals(value);
    }

    /// One of `choices`, told apart by what `label` makes of them; null where none is given.
    <T> @Nullable T choice(String name, List<T> choices, Function<T, String> label) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        for (T choice : choices) {
            if (label.apply(choice).equals(value)) {
                return choice;
            }
        }
        errors.add(new InvalidParameter(
                name,
                value,
                "must be one of "
                        + String.join(", ", choices.stream().map(label).toList())));
        return null;
    }

    void wrong(String name, String rule) {
        errors.add(new InvalidParameter(name, text(name), rule));
    }

    /// @throws ProblemException with everything that was wrong
    void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.badParameters(errors);
        }
    }
}
