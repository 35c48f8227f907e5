package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Set;

/// Refuses a request whose `Accept` header leaves no room for JSON.
final class Accepts {
    private static final Set<String> RANGES = Set.of("*/*", "application/*", "application/json", Problem.MEDIA_TYPE);

    private Accepts() {}

    static void check(Context ctx) {
        String accept = ctx.header("Accept");
        if (accept == null || accept.isBlank()) {
            return;
        }
        for (String one : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = one.split(";", -1);
            if (RANGES.contains(parts[0].strip()) && !isRefused(parts)) {
                return;
            }
        }
        throw new ProblemException(
                HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "This route answers with application/json only.");
    }

    /// Whether its quality is 0.
    private static boolean isRefused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].strip().matches("q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
