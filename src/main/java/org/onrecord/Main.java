package org.onrecord;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit codes: 0 all well, 1 something failed, 2 the command line is wrong.
@Command(
        name = "onrecord",
        mixinStandardHelpOptions = true,
        description = "Who said what, when, about which country, and how many they say were killed.",
        subcommands = {AnnotateCommand.class, SameSpeakerCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
