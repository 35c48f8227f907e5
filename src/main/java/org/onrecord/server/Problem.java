package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An RFC 9457 problem: why a request was not answered.
///
/// @param type a stable URN by which a program tells problems apart
/// @param detail what was wrong this time, for people
/// @param instance the path that was asked for, without its query
/// @param errors one for each wrong parameter; empty, and left out, where no parameter is to blame
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InvalidParameter> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(HttpStatus status, String kind, String detail) {
        return of(status, kind, detail, List.of());
    }

    static Problem of(HttpStatus status, String kind, String detail, List<InvalidParameter> errors) {
        return new Problem("urn:onrecord:problem:" + kind, status.getMessage(), status.getCode(), detail, null, errors);
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }
}
