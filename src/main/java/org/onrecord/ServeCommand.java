package org.onrecord;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.encoder.EncoderUnavailableException;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.config.Config;
import org.onrecord.config.Config.ServerConfig;
import org.onrecord.config.ConfigException;
import org.onrecord.document.SourceDocument;
import org.onrecord.server.OnrecordServer;
import org.onrecord.server.ServerSettings;
import org.onrecord.server.ServerSettings.Access;
import org.onrecord.server.ServerSettings.Keyless;
import org.onrecord.server.ServerSettings.Reach;
import org.onrecord.server.ServerSettings.Uploads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord serve`: the page and the API, until it is told to stop.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the service: the page and the JSON API.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: server.host).")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on, 0 for any free one (default: server.port).")
    private @Nullable Integer port;

    @Option(names = "--no-samples", description = "Leave an empty data folder empty.")
    private boolean noSamples;

    @Option(
            names = "--reader",
            paramLabel = "READER",
            description = "Who reads documents: fast, careful (a transformer, a few articles a second), or both: the"
                    + " fast one at once, the careful one afterwards, in the background (default: both, or fast where"
                    + " the machine can't run the transformer).")
    private @Nullable ReaderChoice reader;

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        ServerSettings settings = settings(data.home().config().server());
        StopSignal stop = new StopSignal();
        stop.install();
        try (Onrecord onrecord = open();
                OnrecordServer server = OnrecordServer.start(settings, onrecord.backend());
                ServiceAddress address = ServiceAddress.write(data.folder(), server.address())) {
            boolean renewed = onrecord.renewIndex();
            tell(server, address.uri(), loadSamples(onrecord), renewed);
            stop.await();
        } finally {
            stop.closed();
        }
        return 0;
    }

    private Onrecord open() throws IOException, ConfigException {
        ReaderChoice asked = reader;
        if (asked != null) {
            return data.open(asked);
        }
        try {
            return data.open(ReaderChoice.BOTH);
        } catch (EncoderUnavailableException e) {
            data.home().println("The fast reader reads alone: " + e.getMessage());
            return data.open(ReaderChoice.FAST);
        }
    }

    /// Returns how many documents were loaded: none unless the archive is empty.
    private int loadSamples(Onrecord onrecord) throws IOException {
        if (noSamples || !isEmpty(onrecord.archive())) {
            return 0;
        }
        List<SourceDocument> samples = SampleCollection.read();
        onrecord.ingest()
                .receive(
                        samples.stream()
                                .map(sample -> (Arrival) new Arrival.Received(sample))
                                .toList(),
                        "sample-collection");
        return samples.size();
    }

    private static boolean isEmpty(Archive archive) throws IOException {
        return archive.counts().states().values().stream().allMatch(count -> count == 0);
    }

    private void tell(OnrecordServer server, URI address, int samples, boolean renewed)
            throws IOException, ConfigException {
        HomeOptions home = data.home();
        home.println("Onrecord is at " + address);
        home.println("  data     " + data.folder().toAbsolutePath().normalize());
        home.println("  API      " + address + "/api/v1/articles");
        home.println("  health   " + address + "/health/ready");
        if (samples > 0) {
            home.println("The folder was empty: a sample collection of " + samples
                    + " invented articles is being read; --no-samples leaves it out.");
        }
        if (renewed) {
            home.println("The word lists or the program have changed since the index was built: it is built anew,"
                    + " and answers meanwhile. 'onrecord reindex' also reads the documents again.");
        }
        if (!InetAddress.getByName(server.host()).isLoopbackAddress()) {
            home.println("It listens on more than this machine. Others need a key: 'onrecord key create --name NAME"
                    + " --scope read'; server.open-reads = all lets everybody read.");
        }
        home.println("Stop it with Ctrl-C.");
    }

    private static Reach reach(Config.Reach reach) {
        return switch (reach) {
            case NONE -> Reach.NONE;
            case LOOPBACK -> Reach.LOOPBACK;
            case ALL -> Reach.ALL;
        };
    }

    private ServerSettings settings(ServerConfig config) {
        Integer chosenPort = port;
        if (chosenPort != null && (chosenPort < 0 || chosenPort > 65_535)) {
            throw data.home().wrong("--port " + chosenPort + " must be from 0 to 65535");
        }
        return new ServerSettings(
                host != null ? host : config.host(),
                chosenPort != null ? chosenPort : config.port(),
                new Access(
                        config.access().allowOrigins(),
                        config.access().hostNames(),
                        new Keyless(
                                reach(config.access().keyless().reads()),
                                reach(config.access().keyless().writes())),
                        config.access().perMinute()),
                new Uploads(config.upload().maxBytes(), config.upload().maxWait()));
    }
}
