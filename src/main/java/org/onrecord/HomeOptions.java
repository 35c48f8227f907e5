package org.onrecord;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.config.Config;
import org.onrecord.config.ConfigException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What an operator chose, and where the word lists are.
final class HomeOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings, one 'key = value' a line (see docs/configuration.md).")
    private @Nullable Path config;

    @Option(
            names = "--index-config",
            paramLabel = "DIR",
            description = "Folder of the word lists (default: index-config beside the program).")
    private @Nullable Path indexConfig;

    /// The settings of `--config`, else the defaults.
    ///
    /// @throws ParameterException if there is no such file
    /// @throws ConfigException with every fault in it
    Config config() throws IOException, ConfigException {
        Path file = config;
        if (file == null) {
            return Config.defaults();
        }
        if (!Files.isRegularFile(file)) {
            throw wrong("--config: there is no file '" + file + "'");
        }
        return Config.read(file);
    }

    /// The option's value, else what the settings say, else `index-config` in the folder that the system property
    /// `onrecord.home` names, which the launcher sets, else in the working directory.
    ///
    /// @throws ParameterException if there is no such folder
    Path indexConfig() throws IOException, ConfigException {
        Path chosen = indexConfig != null ? indexConfig : config().data().indexConfig();
        Path folder = chosen != null ? chosen : Path.of(System.getProperty("onrecord.home", ""), "index-config");
        if (!Files.isDirectory(folder)) {
            throw wrong("there is no folder of word lists at '" + folder + "'; name one with --index-config");
        }
        return folder;
    }

    /// A wrong command line: its message is printed with the command's usage.
    ParameterException wrong(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    /// Prints a line to standard output at once.
    void println(String line) {
        out().println(line);
        out().flush();
    }

    /// Standard output.
    PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        CommandSpec spec = command;
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it runs it");
        }
        return spec;
    }
}
