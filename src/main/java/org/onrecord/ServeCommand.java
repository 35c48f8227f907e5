package org.onrecord;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.config.Config.ServerConfig;
import org.onrecord.config.ConfigException;
import org.onrecord.server.OnrecordServer;
import org.onrecord.server.ServerSettings;
import org.onrecord.server.ServerSettings.Access;
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
    private final HomeOptions home = new HomeOptions();

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: server.host).")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on, 0 for any free one (default: server.port).")
    private @Nullable Integer port;

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        ServerSettings settings = settings(home.config().server());
        StopSignal stop = new StopSignal();
        try (OnrecordServer server = OnrecordServer.start(settings)) {
            stop.install();
            home.println("Onrecord is at " + server.address());
            home.println("Stop it with Ctrl-C.");
            stop.await();
        } finally {
            stop.closed();
        }
        return 0;
    }

    private ServerSettings settings(ServerConfig config) {
        Integer chosenPort = port;
        if (chosenPort != null && (chosenPort < 0 || chosenPort > 65_535)) {
            throw home.wrong("--port " + chosenPort + " must be from 0 to 65535");
        }
        return new ServerSettings(
                host != null ? host : config.host(),
                chosenPort != null ? chosenPort : config.port(),
                new Access(
                        config.access().allowOrigins(),
                        config.access().hostNames(),
                        config.access().remoteWrites()),
                new Uploads(config.upload().maxBytes(), config.upload().maxWait()));
    }
}
