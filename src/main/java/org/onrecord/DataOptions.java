package org.onrecord;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.onrecord.config.Config;
import org.onrecord.config.ConfigException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What commands need that work on the archive and the index.
final class DataOptions {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of archive and index, made if it is not there (default: data.folder of the settings, "
                    + "which is onrecord-data).")
    private @Nullable Path data;

    HomeOptions home() {
        return home;
    }

    Path folder() throws IOException, ConfigException {
        Path chosen = data;
        return chosen != null ? chosen : home.config().data().folder();
    }

    /// Opens everything with the fast reader, see [Onrecord#open].
    Onrecord open() throws IOException, ConfigException {
        return open(ReaderChoice.FAST);
    }

    /// Opens everything, see [Onrecord#open].
    Onrecord open(ReaderChoice reader) throws IOException, ConfigException {
        Config config = home.config();
        Onrecord.Folders folders = new Onrecord.Folders(folder(), home.indexConfig());
        return Onrecord.open(config, folders, reader, InstantSource.system());
    }
}
