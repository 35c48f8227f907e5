package org.onrecord;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the word lists are.
final class HomeOptions {
    @Option(
            names = "--index-config",
            paramLabel = "DIR",
            description = "Folder of the word lists (default: index-config beside the program).")
    private @Nullable Path indexConfig;

    /// The option's value, else `index-config` in the folder that the system property `onrecord.home` names, which the
    /// launcher sets, else in the working directory.
    Path indexConfig() {
        Path chosen = indexConfig;
        return chosen != null ? chosen : Path.of(System.getProperty("onrecord.home", ""), "index-config");
    }
}
