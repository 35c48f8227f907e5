package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.onrecord.annotate.speaker.NameMatcher;
import org.onrecord.config.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `onrecord same-speaker < pairs.jsonl`: adds `"same": true|false` to each `{"a", "b"}` line.
@Command(
        name = "same-speaker",
        mixinStandardHelpOptions = true,
        description = "Reads pairs of names as JSON lines {\"a\", \"b\"} and tells whether they are one person's.")
final class SameSpeakerCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        ObjectMapper mapper = new ObjectMapper();
        NameMatcher matcher = NameMatcher.load(home.indexConfig());
        JsonLines lines = new JsonLines(mapper, row -> judge(row, matcher));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        return lines.run(in, out) == 0 ? 0 : 1;
    }

    private static JsonNode judge(JsonNode row, NameMatcher matcher) {
        if (!(row instanceof ObjectNode pair)
                || !pair.path("a").isTextual()
                || !pair.path("b").isTextual()) {
            throw new IllegalArgumentException("a line needs the names 'a' and 'b'");
        }
        return pair.put(
                "same", matcher.isSame(pair.get("a").asText(), pair.get("b").asText()));
    }
}
