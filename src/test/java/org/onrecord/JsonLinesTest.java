package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void linesKeepTheirOrderHoweverManyThereAre() throws Exception {
        StringBuilder in = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            in.append("{\"id\":").append(i).append("}\n");
            expected.append("{\"id\":").append(i).append(",\"seen\":true}\n");
        }
        assertEquals(expected.toString(), run(in.toString(), 0));
    }

    @Test
    void aLineThatFailsIsToldInItsPlaceAndStopsNothing() throws Exception {
        String out = run("{\"id\":\"a\"}\n\n{oops\n{\"id\":\"bad\"}\n{}\n", 3);
        List<String> lines = out.lines().toList();
        assertEquals("{\"id\":\"a\",\"seen\":true}", lines.get(0));
        assertEquals(3, MAPPER.readTree(lines.get(1)).get("line").asInt());
        assertEquals("{\"id\":\"bad\",\"line\":4,\"error\":\"no such article\"}", lines.get(2));
        assertEquals("{\"id\":null,\"line\":5,\"error\":\"no such article\"}", lines.get(3));
    }

    private static String run(String in, long failures) throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        JsonLines lines = new JsonLines(MAPPER, JsonLinesTest::see);
        assertEquals(failures, lines.run(new BufferedReader(new StringReader(in)), new BufferedWriter(out)));
        return out.toString();
    }

    private static JsonNode see(JsonNode row) {
        if (!row.has("id") || row.get("id").asText().equals("bad")) {
            throw new IllegalArgumentException("no such article");
        }
        return ((ObjectNode) row).put("seen", true);
    }
}
