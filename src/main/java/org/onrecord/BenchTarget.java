package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Hit;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchService;

/// What `onrecord bench` asks: the engine in this process, or a service over HTTP.
interface BenchTarget {
    /// Runs a search with facets and passages, and reads all of the answer.
    void search(BenchSearches.Asked asked) throws IOException, InterruptedException;

    /// What somebody who types `typed` is offered.
    void suggest(String typed) throws IOException, InterruptedException;

    /// Passages of articles, to take words from.
    ///
    /// @param facet a value of `published` by which the articles are chosen
    List<String> passages(String facet) throws IOException, InterruptedException;

    /// In this process.
    record InProcess(SearchService service) implements BenchTarget {
        @Override
        public void search(BenchSearches.Asked asked) throws IOException {
            Object result = service.search(asked.kind(), asked.parameters());
            if (!(result instanceof SearchResponse)) {
                throw new IllegalStateException(asked + " was refused: " + result);
            }
        }

        @Override
        public void suggest(String typed) throws IOException {
            service.suggest(typed, 8);
        }

        @Override
        public List<String> passages(String facet) throws IOException {
            Map<String, List<String>> parameters =
                    Map.of("published", List.of(facet), "size", List.of("100"), "sort", List.of("oldest"));
            return service.search(ResultKind.ARTICLE, parameters) instanceof SearchResponse response
                    ? response.hits().stream()
                            .map(hit ->
                                    ((Hit.ArticleHit) hit).passages().getFirst().text())
                            .toList()
                    : List.of();
        }
    }

    /// Over HTTP, on connections that are kept.
    record OverHttp(URI service, HttpClient client, ObjectMapper mapper) implements BenchTarget {
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        static OverHttp of(URI service) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return new OverHttp(service, client, new ObjectMapper());
        }

        @Override
        public void search(BenchSearches.Asked asked) throws IOException, InterruptedException {
            get("/api/v1/" + asked.kind().plural(), asked.parameters());
        }

        @Override
        public void suggest(String typed) throws IOException, InterruptedException {
            get("/api/v1/suggest", Map.of("q", List.of(typed)));
        }

        @Override
        public List<String> passages(String facet) throws IOException, InterruptedException {
            byte[] answer = get(
                    "/api/v1/articles",
                    Map.of("published", List.of(facet), "size", List.of("100"), "sort", List.of("oldest")));
            return mapper.readTree(answer).get("hits").findValues("passages").stream()
                    .map(passages -> text(passages))
                    .toList();
        }

        private static String text(JsonNode passages) {
            return passages.path(0).path("text").asText();
        }

        private byte[] get(String path, Map<String, List<String>> parameters) throws IOException, InterruptedException {
            StringBuilder query = new StringBuilder();
            new TreeMap<>(parameters)
                    .forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
            HttpRequest request = HttpRequest.newBuilder(service.resolve(path + query))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        }
    }
}
