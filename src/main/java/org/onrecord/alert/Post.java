package org.onrecord.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Sends one HTTP POST to an address that was checked, and reads no more of the answer than its head. A client of the
/// JDK would look the host up a second time, and connect to what nobody has checked.
final class Post {
    private static final int MAX_HEAD = 16 * 1024;
    private static final int MAX_REDIRECTS = 3;

    private final Addresses addresses;
    private final SSLSocketFactory tls;
    private final Duration patience;

    /// @param tls says which certificates are trusted
    /// @param patience for one connection, all together
    Post(Addresses addresses, SSLSocketFactory tls, Duration patience) {
        this.addresses = addresses;
        this.tls = tls;
        this.patience = patience;
    }

    /// Sends, and follows redirects that keep the method (307, 308), each to an address that is checked again.
    ///
    /// @return the status of the last answer
    /// @throws IOException if there is no answer, or an address is refused
    int send(URI url, Map<String, String> headers, byte[] body) throws IOException {
        URI at = url;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Head head = once(at, headers, body);
            boolean moved = head.status() == 307 || head.status() == 308;
            if (!moved || head.location() == null) {
                return head.status();
            }
            at = moved(at, head.location());
        }
        throw new IOException("more than " + MAX_REDIRECTS + " redirects");
    }

    private static URI moved(URI from, String location) throws IOException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException("the answer redirects to what is no address", e);
        }
    }

    /// @param location where it says that it has moved; null where it says nothing
    private record Head(int status, @Nullable String location) {}

    private Head once(URI url, Map<String, String> headers, byte[] body) throws IOException {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        String host = url.getHost();
        if (host == null || !(secure || "http".equalsIgnoreCase(url.getScheme()))) {
            throw new IOException("'" + url + "' is no address of http or https");
        }
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        if (port > 65_535) {
            throw new IOException("'" + url + "' has no port from 1 to 65535");
        }
        Socket plain = new Socket();
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> abandon(plain), CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try (plain) {
            plain.connect(new InetSocketAddress(addresses.of(host), port));
            try (Socket socket = secure ? secured(plain, host, port) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(head(url, headers, body.length).getBytes(StandardCharsets.UTF_8));
                out.write(body);
                out.flush();
                return read(socket.getInputStream());
            }
        } catch (IOException e) {
            if (late.isDone()) {
                throw new SocketTimeoutException("no answer within " + patience.toMillis() + " ms");
            }
            throw e;
        } finally {
            late.cancel(false);
        }
    }

    /// Ends a connection, whatever it is doing: a timeout of a socket holds for a single read, and for no write.
    private static void abandon(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// TLS by the host's name, also though the address is known.
    private Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder("POST " + path);
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(url.getRawAuthority());
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        return head.append("\r\nContent-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    private static Head read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.length() >= MAX_HEAD) {
                throw new IOException("the answer is no answer of HTTP");
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r\n", -1);
        String[] status = lines[0].split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("the answer is no answer of HTTP");
        }
        String location = null;
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
                location = line.substring("location:".length()).strip();
            }
        }
        return new Head(Integer.parseInt(status[1]), location);
    }
}
