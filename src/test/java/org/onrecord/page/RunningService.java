package org.onrecord.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `onrecord serve` in a process of its own, on a free port and an empty data folder, as whoever starts it gets it.
final class RunningService implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(http://\\S+)");
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningService(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Starts it and waits until the sample collection can be searched.
    ///
    /// @param options further ones of `onrecord serve`
    static RunningService withSamples(Path data, int samples, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Donrecord.home=" + System.getProperty("onrecord.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                "org.onrecord.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        RunningService service = new RunningService(process, readAddress(process));
        service.await(samples);
        return service;
    }

    URI address() {
        return address;
    }

    /// Sends JSON; the answer, which must be a good one.
    String post(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /// Adds one document and waits until it can be searched.
    void add(String name, String html) throws IOException, InterruptedException {
        String boundary = "onrecord-test-boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n" + html + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/api/v1/documents?wait=true"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "adding " + name + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// The first line that names an address; what comes after is read and dropped, so that the pipe never fills.
    private static URI readAddress(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.append(line).append('\n');
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                Thread.ofVirtual().start(() -> drop(process.getInputStream()));
                return URI.create(matcher.group(1));
            }
        }
        throw new IOException("the service ended without an address:\n" + seen);
    }

    private static void drop(InputStream output) {
        try {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closedWithTheProcess) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(int samples) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/articles?size=1"))
                .timeout(Duration.ofSeconds(10))
                .build();
        String last = "";
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
            last = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher matcher = TOTAL.matcher(last);
            if (matcher.find() && Integer.parseInt(matcher.group(1)) >= samples) {
                return;
            }
        }
        close();
        throw new IOException("the samples could not be searched in " + PATIENCE + "; the last answer: " + last);
    }
}
