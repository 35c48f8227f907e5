package org.onrecord;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the service on a data folder answers: a file in the folder, for other commands, while it runs. After a crash
/// it is left behind, so it says something only while the archive is locked.
final class ServiceAddress implements AutoCloseable {
    private static final String FILE = "service.address";

    private final Path file;
    private final URI uri;

    private ServiceAddress(Path file, URI uri) {
        this.file = file;
        this.uri = uri;
    }

    static ServiceAddress write(Path data, URI address) throws IOException {
        Path file = data.resolve(FILE);
        Files.write(file, address.toString().getBytes(StandardCharsets.UTF_8));
        return new ServiceAddress(file, address);
    }

    /// Empty if there is none.
    static Optional<URI> read(Path data) throws IOException {
        Path file = data.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(URI.create(Files.readString(file).strip()))
                : Optional.empty();
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
