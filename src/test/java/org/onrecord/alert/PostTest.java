package org.onrecord.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One POST, to receivers that are good, moved, foreign, hostile or silent.
final class PostTest {
    private static final byte[] BODY = "{\"type\": \"search.matched\"}".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final InetAddress HERE = address(1);
    private static final InetAddress THERE = address(2);

    @TempDir
    private Path folder;

    /// Which hosts were looked up, in order.
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    @Test
    void aCertificateIsTrustedOrTheLetterNotSent() throws Exception {
        KeyStore keys = certificateFor("desk.example");
        HttpsServer receiver = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        receiver.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            URI url = URI.create("https://desk.example:" + receiver.getAddress().getPort() + "/hook");
            SSLSocketFactory trusting = context(keys).getSocketFactory();
            assertEquals(204, post(trusting, HERE).send(url, Map.of(), BODY));
            assertEquals(new String(BODY, StandardCharsets.UTF_8), bodies.poll(60, TimeUnit.SECONDS));
            assertThrows(
                    SSLHandshakeException.class,
                    () -> post(plain(), HERE).send(url, Map.of(), BODY),
                    "the authorities of the JVM alone are trusted");
            URI otherName = URI.create(url.toString().replace("desk.", "news."));
            assertThrows(
                    SSLHandshakeException.class,
                    () -> post(trusting, HERE).send(otherName, Map.of(), BODY),
                    "a trusted certificate of another host is not this host's");
            assertTrue(bodies.isEmpty(), "neither was sent the letter");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void aHostIsLookedUpOnceAndTheAddressThatWasCheckedIsTheOneUsed() throws Exception {
        try (Receiver receiver = new Receiver("HTTP/1.1 200 OK\r\n\r\n")) {
            // This host isn't known to anybody else: a second look-up would fail.
            assertEquals(200, post(plain(), HERE).send(receiver.url("rebinding.example", "/hook?a=1"), Map.of(), BODY));
            assertEquals(List.of("rebinding.example"), lookedUp);
            String request = receiver.take();
            assertTrue(request.startsWith("POST /hook?a=1 HTTP/1.1\r\nHost: rebinding.example:"), request);
        }
    }

    @Test
    void everyAddressOfAHostMustBeAllowed() throws Exception {
        Addresses addresses = new Addresses(host -> new InetAddress[] {HERE, THERE}, HERE::equals);
        try (Receiver receiver = new Receiver("HTTP/1.1 200 OK\r\n\r\n")) {
            URI url = receiver.url("desk.example", "/");
            Post post = new Post(addresses, plain(), PATIENCE);
            assertThrows(Addresses.RefusedAddress.class, () -> post.send(url, Map.of(), BODY));
            assertTrue(receiver.requests.isEmpty());
        }
    }

    @Test
    void aRedirectIsCheckedAsTheFirstAddressIs() throws Exception {
        try (Receiver inner = new Receiver("HTTP/1.1 200 OK\r\n\r\n");
                Receiver receiver = new Receiver(
                        "HTTP/1.1 307 Elsewhere\r\nLocation: " + inner.url("inner.example", "/") + "\r\n\r\n")) {
            URI url = receiver.url("desk.example", "/");
            assertThrows(
                    Addresses.RefusedAddress.class, () -> post(plain(), HERE).send(url, Map.of(), BODY));
            assertEquals(List.of("desk.example", "inner.example"), lookedUp);
            assertTrue(inner.requests.isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://desk.example/",
                "gopher://x/",
                "http://[",
                "a b",
                "http:",
                "http://desk.example:70000/"
            })
    void aRedirectToWhatIsNoWebAddressFails(String location) throws Exception {
        try (Receiver receiver = new Receiver("HTTP/1.1 308 Elsewhere\r\nlocation: " + location + "\r\n\r\n")) {
            URI url = receiver.url("desk.example", "/");
            assertThrows(IOException.class, () -> post(plain(), HERE).send(url, Map.of(), BODY));
        }
    }

    @Test
    void redirectsComeToAnEnd() throws Exception {
        try (Receiver receiver = new Receiver("HTTP/1.1 307 Round\r\nLocation: /again\r\n\r\n")) {
            URI url = receiver.url("desk.example", "/");
            IOException ended =
                    assertThrows(IOException.class, () -> post(plain(), HERE).send(url, Map.of(), BODY));
            assertEquals("more than 3 redirects", ended.getMessage());
            assertEquals(4, receiver.requests.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303"})
    void aRedirectThatWouldDropTheBodyIsNotFollowed(int status) throws Exception {
        try (Receiver receiver = new Receiver("HTTP/1.1 " + status + " Moved\r\nLocation: /b\r\n\r\n")) {
            assertEquals(status, post(plain(), HERE).send(receiver.url("desk.example", "/"), Map.of(), BODY));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-x\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nendless: "})
    void whatIsNoAnswerOrTooLongFails(String answer) throws Exception {
        String sent = answer.endsWith("endless: ") ? answer + "x".repeat(1_000_000) : answer;
        try (Receiver receiver = new Receiver(sent)) {
            URI url = receiver.url("desk.example", "/");
            assertThrows(IOException.class, () -> post(plain(), HERE).send(url, Map.of(), BODY));
        }
    }

    @Test
    void ofTheAnswerTheHeadAloneIsRead() throws Exception {
        try (Receiver receiver = new Receiver("HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\nnever all of it")) {
            assertEquals(200, post(plain(), HERE).send(receiver.url("desk.example", "/"), Map.of(), BODY));
        }
    }

    /// One that listens and is silent, in the open and before it has shown a certificate.
    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void whoSaysNothingIsLeft(String scheme) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, HERE)) {
            URI url = URI.create(scheme + "://desk.example:" + silent.getLocalPort() + "/");
            // More than the buffers of a connection hold: the writing waits, too.
            byte[] large = new byte[64_000_000];
            Post post = new Post(addresses(HERE::equals), plain(), Duration.ofMillis(50));
            assertThrows(SocketTimeoutException.class, () -> post.send(url, Map.of(), large));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "mailto:a@desk.example", "//desk.example/"})
    void whatIsNoWebAddressIsNotSentTo(String url) {
        assertThrows(IOException.class, () -> post(plain(), HERE).send(URI.create(url), Map.of(), BODY));
        assertFalse(lookedUp.contains("desk.example"));
    }

    private Post post(SSLSocketFactory tls, InetAddress allowed) {
        return new Post(addresses(allowed::equals), tls, PATIENCE);
    }

    /// A name service that knows hosts under `example` alone.
    private Addresses addresses(Predicate<InetAddress> allowed) {
        return new Addresses(
                host -> {
                    lookedUp.add(host);
                    return new InetAddress[] {host.startsWith("inner.") ? THERE : HERE};
                },
                allowed);
    }

    private static SSLSocketFactory plain() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /// A key store with a new key and a certificate that it signs itself, made by the `keytool` of this JDK.
    private KeyStore certificateFor(String host) throws Exception {
        Path file = folder.resolve("keys.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        Map.of(
                        "-alias", "desk",
                        "-keyalg", "EC",
                        "-dname", "CN=" + host,
                        "-ext", "san=dns:" + host,
                        "-storetype", "PKCS12",
                        "-storepass", "a-test-alone",
                        "-keystore", file.toString())
                .forEach((option, value) -> command.addAll(List.of(option, value)));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), told);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "a-test-alone".toCharArray());
        }
        return keys;
    }

    /// Shows the certificate of `keys`, and trusts it.
    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "a-test-alone".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("desk", keys.getCertificate("desk"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /// Answers each connection with the same bytes.
    private static final class Receiver implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 5, HERE);
        private final String answer;
        private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

        Receiver(String answer) throws IOException {
            this.answer = answer;
            Thread.ofVirtual().start(this::serve);
        }

        URI url(String host, String path) {
            return URI.create("http://" + host + ":" + server.getLocalPort() + path);
        }

        String take() throws InterruptedException {
            return Objects.requireNonNull(requests.poll(60, TimeUnit.SECONDS), "nothing was sent");
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    byte[] read = new byte[8_000];
                    int length = 0;
                    String request = "";
                    while (!request.endsWith("}")) {
                        int more = socket.getInputStream().read(read, length, read.length - length);
                        length += Math.max(more, 0);
                        request = new String(read, 0, length, StandardCharsets.UTF_8) + (more < 0 ? "}" : "");
                    }
                    requests.add(request);
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // The other side has left, or the test is over: the loop's condition tells.
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
