package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.schema.ResultKind;

/// Asks a search service, with parameters as a URL has them.
record Asking(SearchService service) {
    /// @param parameters `name=value`; a name can come again
    SearchResponse search(ResultKind kind, String... parameters) throws IOException {
        return assertInstanceOf(SearchResponse.class, service.search(kind, parsed(parameters)));
    }

    static Map<String, List<String>> parsed(String... parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            all.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return all;
    }

    /// In the order of the alphabet, a blank between two.
    static String ids(SearchResponse response) {
        return response.hits().stream().map(Hit::id).sorted().collect(Collectors.joining(" "));
    }
}
