package org.onrecord.server;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names a request, in the answer's `X-Request-Id` and in the log. A client may bring its own.
final class RequestId {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /// The same for all of one request.
    static String of(Context ctx) {
        String known = ctx.attribute(HEADER);
        if (known != null) {
            return known;
        }
        String sent = ctx.header(HEADER);
        String id = sent != null && FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        ctx.attribute(HEADER, id);
        return id;
    }
}
