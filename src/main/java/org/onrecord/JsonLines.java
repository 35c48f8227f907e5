package org.onrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Maps JSON lines to JSON lines on all cores, in order and in constant memory.
///
/// A line that fails gives `{"id": its own or null, "line": n, "error": "…"}` in its place, n from 1, and does not stop
/// the run. Blank lines are skipped.
final class JsonLines {
    /// Lines in flight for each core: enough that a long article does not leave the other cores idle.
    private static final int LINES_PER_CORE = 16;

    private final ObjectMapper mapper;
    private final Function<JsonNode, JsonNode> work;

    JsonLines(ObjectMapper mapper, Function<JsonNode, JsonNode> work) {
        this.mapper = mapper;
        this.work = work;
    }

    /// Returns how many lines failed.
    long run(BufferedReader in, BufferedWriter out) throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        Queue<Future<Result>> inFlight = new ArrayDeque<>();
        long failed = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String text = line;
                long at = number;
                inFlight.add(workers.submit(() -> map(text, at)));
                if (inFlight.size() >= cores * LINES_PER_CORE) {
                    failed += write(inFlight.remove(), out);
                }
            }
            while (!inFlight.isEmpty()) {
                failed += write(inFlight.remove(), out);
            }
        }
        out.flush();
        return failed;
    }

    private Result map(String line, long number) throws JsonProcessingException {
        JsonNode row;
        try {
            row = mapper.readTree(line);
        } catch (JsonProcessingException e) {
            return fault(NullNode.getInstance(), number, "not JSON: " + e.getOriginalMessage());
        }
        try {
            return new Result(mapper.writeValueAsString(work.apply(row)), false);
        } catch (IllegalArgumentException e) {
            return fault(row.path("id"), number, String.valueOf(e.getMessage()));
        }
    }

    private Result fault(JsonNode id, long number, String message) throws JsonProcessingException {
        ObjectNode row = mapper.createObjectNode();
        row.set("id", id.isMissingNode() ? NullNode.getInstance() : id);
        row.put("line", number).put("error", message);
        return new Result(mapper.writeValueAsString(row), true);
    }

    private static int write(Future<Result> future, BufferedWriter out) throws IOException, InterruptedException {
        try {
            Result result = future.get();
            out.write(result.line());
            out.newLine();
            return result.failed() ? 1 : 0;
        } catch (ExecutionException e) {
            throw new IOException("a line could not be mapped", e.getCause());
        }
    }

    private record Result(String line, boolean failed) {}
}
