package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.AccessKeys.Entry;
import org.onrecord.archive.AccessKeys.Scope;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveException;
import org.onrecord.archive.sqlite.SqliteArchive;
import org.onrecord.config.ConfigException;
import org.onrecord.server.KeyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord key create|list|revoke`: who may use the service from other machines. Where a service runs on the data
/// folder, that one does it, so that a key is good, or void, at once.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes the keys by which others may use the service.",
        synopsisSubcommandLabel = "(create | list | revoke)")
final class KeyCommand {
    private static final String ROUTE = "/api/v1/keys";

    /// Where commands find the key that they send, if the service asks for one.
    static final String ENVIRONMENT = "ONRECORD_KEY";

    @Mixin
    private final DataOptions data = new DataOptions();

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a key and prints it, this once: only its hash is kept.")
    int create(
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "Whose key it is.")
                    String name,
            @Option(
                            names = "--scope",
                            required = true,
                            split = ",",
                            paramLabel = "SCOPE",
                            description = "What it allows: read, ingest, admin; parted by commas.")
                    Set<Scope> scopes)
            throws IOException, ConfigException, InterruptedException {
        KeyText key = KeyText.random(new SecureRandom());
        try (Archive archive = open()) {
            if (archive != null) {
                if (archive.keys().add(key.id(), name, scopes, key.sha256()).isEmpty()) {
                    throw new IllegalStateException("48 random bits were there already: " + key.id());
                }
                data.home().println(key.text());
                return 0;
            }
        }
        ObjectNode body = new ObjectMapper().createObjectNode().put("name", name);
        scopes.forEach(scope -> body.withArray("scopes").add(scope.label()));
        data.home().println(send("POST", ROUTE, body.toString()).get("key").asText());
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all keys, revoked ones too.")
    int list() throws IOException, ConfigException, InterruptedException {
        try (Archive archive = open()) {
            if (archive != null) {
                for (Entry key : archive.keys().list()) {
                    Instant revoked = key.times().revoked();
                    String scopes = String.join(
                            ",",
                            key.scopes().stream().sorted().map(Scope::label).toList());
                    tell(key.id(), scopes, key.name(), revoked == null ? null : revoked.toString());
                }
                return 0;
            }
        }
        for (JsonNode key : send("GET", ROUTE, null).get("keys")) {
            String scopes = key.get("scopes").toString().replaceAll("[\\[\\]\"]", "");
            tell(
                    key.get("id").asText(),
                    scopes,
                    key.get("name").asText(),
                    key.get("revoked").textValue());
        }
        return 0;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Makes a key void, at once.")
    int revoke(@Parameters(paramLabel = "ID", description = "As 'list' tells it.") String id)
            throws IOException, ConfigException, InterruptedException {
        try (Archive archive = open()) {
            if (archive != null) {
                if (archive.keys().revoke(id).isEmpty()) {
                    throw new IOException("there is no key '" + id + "' that is good");
                }
                data.home().println("The key " + id + " is void.");
                return 0;
            }
        }
        send("DELETE", ROUTE + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8), null);
        data.home().println("The key " + id + " is void.");
        return 0;
    }

    private void tell(String id, String scopes, String name, @Nullable String revoked) {
        data.home()
                .println(String.format(
                        Locale.ROOT,
                        "%s  %-18s %s%s",
                        id,
                        scopes,
                        name,
                        revoked == null ? "" : "  revoked " + revoked));
    }

    /// Null where a service has it open.
    private @Nullable Archive open() throws IOException, ConfigException {
        Path folder = data.folder().resolve("archive");
        try {
            return SqliteArchive.open(folder, InstantSource.system());
        } catch (ArchiveException e) {
            if (e.kind() == ArchiveException.Kind.LOCKED) {
                return null;
            }
            throw e;
        }
    }

    private JsonNode send(String method, String route, @Nullable String body)
            throws IOException, ConfigException, InterruptedException {
        URI address = ServiceAddress.read(data.folder())
                .orElseThrow(() -> new IOException("another command has the archive open; try again when it ends"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + route))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        String own = System.getenv(ENVIRONMENT);
        if (own != null) {
            request.header("Authorization", "Bearer " + own);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode answer = new ObjectMapper().readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new IOException("the service at " + address + " refuses: "
                        + answer.path("detail").asText());
            }
            return answer;
        }
    }
}
