package org.onrecord.normalize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;

/// Turns what a forked parser process answered into an outcome of our own.
///
/// @param attachments the folder into which the process wrote a mail's attachments; may be missing
record ParserResultReader(Path attachments) {
    /// Shorter text than this beside a parser's exception is not worth keeping, in characters of XHTML.
    private static final int SHORTEST_RESCUED = 600;

    private static final String CAUSE = "Caused by: ";

    ParserOutcome read(PipesResult result) throws IOException {
        return switch (result.getStatus()) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT -> parsed(result);
            case TIMEOUT -> failed(Reason.TIMEOUT, Detail.of(Detail.Kind.TOO_SLOW));
            case OOM -> failed(Reason.OUT_OF_MEMORY, Detail.of(Detail.Kind.TOO_MUCH_MEMORY));
            case EMPTY_OUTPUT -> failed(Reason.EMPTY, Detail.of(Detail.Kind.NO_TEXT));
            case PARSE_EXCEPTION_NO_EMIT -> fault(result.getMessage());
            case UNSPECIFIED_CRASH -> failed(Reason.CRASHED, Detail.of(Detail.Kind.PARSER_DIED));
            case CLIENT_UNAVAILABLE_WITHIN_MS,
                    FETCHER_INITIALIZATION_EXCEPTION,
                    FETCH_EXCEPTION,
                    NO_EMITTER_FOUND,
                    EMIT_SUCCESS,
                    EMIT_SUCCESS_PARSE_EXCEPTION,
                    EMIT_EXCEPTION,
                    INTERRUPTED_EXCEPTION,
                    NO_FETCHER_FOUND,
                    INTERMEDIATE_RESULT ->
                throw new IOException("the parser process answered " + result.getStatus() + ": " + result.getMessage());
        };
    }

    private ParserOutcome parsed(PipesResult result) throws IOException {
        List<Metadata> documents = result.getEmitData().getMetadataList();
        Metadata main = documents.getFirst();
        String text = main.get(TikaCoreProperties.TIKA_CONTENT);
        String xhtml = text == null ? "" : text;
        boolean limited = "true".equals(main.get(TikaCoreProperties.WRITE_LIMIT_REACHED));
        String fault = result.getEmitData().getContainerStackTrace();
        boolean faulty = fault != null && !fault.isBlank() && !limited;
        if (faulty && (xhtml.length() < SHORTEST_RESCUED || !rescuable(fault))) {
            return fault(fault);
        }
        Map<String, List<String>> metadata = new HashMap<>();
        for (String name : main.names()) {
            if (!name.startsWith("X-TIKA:")) {
                metadata.put(name, List.of(main.getValues(name)));
            }
        }
        return new ParserOutcome.Parsed(mediaType(main), xhtml, metadata, limited || faulty, attachments(documents));
    }

    private List<ParserOutcome.Attachment> attachments(List<Metadata> documents) throws IOException {
        List<ParserOutcome.Attachment> found = new ArrayList<>();
        for (Metadata embedded : documents.subList(1, documents.size())) {
            String depth = embedded.get(TikaCoreProperties.EMBEDDED_DEPTH);
            if ("1".equals(depth)) {
                found.add(attachment(embedded));
            }
        }
        return found;
    }

    private ParserOutcome.Attachment attachment(Metadata embedded) throws IOException {
        String id = embedded.get(TikaCoreProperties.EMBEDDED_ID);
        String name = embedded.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        return new ParserOutcome.Attachment(
                name == null || name.isBlank() ? "attachment-" + id : name, mediaType(embedded), bytes(id));
    }

    private @Nullable Content bytes(@Nullable String id) throws IOException {
        if (id == null || !Files.isDirectory(attachments)) {
            return null;
        }
        try (Stream<Path> files = Files.list(attachments)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.equals("file-" + id) || name.startsWith("file-" + id + ".")) {
                    return Content.of(Files.readAllBytes(file));
                }
            }
        }
        return null;
    }

    private static String mediaType(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        return type == null ? "application/octet-stream" : type.split(";")[0].strip();
    }

    private static boolean rescuable(String trace) {
        return reason(trace) == Reason.DAMAGED;
    }

    private static ParserOutcome fault(@Nullable String trace) {
        String told = trace == null || trace.isBlank() ? "the parser gave up" : trace;
        return failed(reason(told), Detail.told(message(told)));
    }

    private static Reason reason(String trace) {
        if (trace.contains("EncryptedDocumentException") || trace.contains("InvalidPasswordException")) {
            return Reason.ENCRYPTED;
        }
        if (trace.contains("ZeroByteFileException")) {
            return Reason.EMPTY;
        }
        if (trace.contains("zip bomb") || trace.contains("TikaMemoryLimitException")) {
            return Reason.TOO_LARGE;
        }
        return Reason.DAMAGED;
    }

    /// What the innermost cause says: Tika's own messages name its parsers and not the fault.
    private static String message(String trace) {
        String line = trace.lines()
                .filter(each -> each.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
        String cause = line.startsWith(CAUSE) ? line.substring(CAUSE.length()) : line;
        int colon = cause.indexOf(": ");
        String message = colon < 0 ? cause.substring(cause.lastIndexOf('.') + 1) : cause.substring(colon + 2);
        return message.length() > 300 ? message.substring(0, 300) : message;
    }

    private static ParserOutcome.Failed failed(Reason reason, Detail detail) {
        return new ParserOutcome.Failed(reason, detail);
    }
}
