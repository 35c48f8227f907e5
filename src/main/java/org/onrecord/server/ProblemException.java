package org.onrecord.server;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Ends a request with a [Problem].
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    ProblemException(HttpStatus status, String kind, String detail) {
        this(Problem.of(status, kind, detail));
    }

    /// @param errors not empty
    static ProblemException badParameters(List<InvalidParameter> errors) {
        String detail = errors.stream()
                .map(error -> "'" + error.parameter() + "' " + error.rule())
                .collect(Collectors.joining("; "));
        return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameters", detail, errors));
    }

    /// A body of more than `maxBytes`.
    ///
    /// @param setting by which the limit can be changed; null if it can't
    static ProblemException tooLarge(long maxBytes, @Nullable String setting) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The request is larger than " + maxBytes + " bytes" + (setting == null ? "." : " (" + setting + ")."));
    }

    static ProblemException notFound(String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", detail);
    }

    static ProblemException gone(String detail) {
        return new ProblemException(HttpStatus.GONE, "gone", detail);
    }

    static ProblemException unsupportedMediaType(String detail) {
        return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", detail);
    }

    Problem problem() {
        return problem;
    }
}
