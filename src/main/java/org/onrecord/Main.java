package org.onrecord;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.config.ConfigException;
import org.onrecord.lexicon.LexiconException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// The command line. Exit codes: 0 all well, 1 something failed, 2 the command line or the configuration is wrong.
@Command(
        name = "onrecord",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Who said what, when, about which country, and how many they say were killed.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:All well.", "1:Something failed.", "2:The command line or the configuration is wrong."},
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            ReindexCommand.class,
            KeyCommand.class,
            AnnotateCommand.class,
            ExplainCommand.class,
            SameSpeakerCommand.class,
            RunCommand.class,
            BenchCommand.class,
            BenchArticlesCommand.class,
            BenchAnnotateCommand.class,
            TrainCommand.class,
            WordClustersCommand.class,
            CalibrateCommand.class
        })
public final class Main implements Runnable {
    /// Held, for the log system forgets the level of a logger that nobody holds. Lucene tells at every start which
    /// instructions of the processor it uses.
    private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

    private static final int FAILED = 1;
    private static final int WRONG = 2;

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        LUCENE_LOG.setLevel(Level.WARNING);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed);
    }

    /// Without a command there is nothing to do but to tell which there are.
    @Override
    public void run() {
        CommandSpec own = spec;
        if (own != null) {
            throw new ParameterException(own.commandLine(), "name a command");
        }
    }

    /// What an operator can put right is told in one line each; anything else is a fault of the program, and shown
    /// whole.
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case ConfigException e -> told(err, "the configuration is wrong:", e.faults(), WRONG);
            case LexiconException e -> told(err, "the word lists are wrong:", e.faults(), WRONG);
            case NoSuchFileException e -> told(err, "there is no '" + e.getFile() + "'", List.of(), FAILED);
            case AccessDeniedException e -> told(err, "'" + e.getFile() + "' may not be accessed", List.of(), FAILED);
            case IOException e -> told(err, String.valueOf(e.getMessage()), List.of(), FAILED);
            default -> throw failure;
        };
    }

    private static int told(PrintWriter err, String head, List<String> faults, int exitCode) {
        err.println("onrecord: " + head);
        faults.forEach(fault -> err.println("  " + fault));
        return exitCode;
    }

    /// The version in the manifest; classes that are not in a jar have none.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"onrecord " + (version == null ? "(development)" : version)};
        }
    }
}
