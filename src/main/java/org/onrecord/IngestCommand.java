package org.onrecord;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.onrecord.config.ConfigException;
import org.onrecord.ingest.IngestDisplay;
import org.onrecord.ingest.IngestRun;
import org.onrecord.ingest.PathWalker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `onrecord ingest PATH…`: files into archive and index.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in files, folders with all below them, and the rows of .jsonl and .jsonl.gz files.",
            "It may be interrupted and run again: what is known already costs next to nothing.",
            "The exit code is 1 if a document failed; the ledger has the reason."
        })
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, ConfigException {
        PrintWriter out = data.home().out();
        boolean terminal = isTerminal();
        IngestDisplay display = new IngestDisplay(out, terminal, InstantSource.system());
        PathWalker walker = new PathWalker(data.home().config().normalize().maxDocument());
        StopSignal stop = new StopSignal();
        try (Onrecord onrecord = data.open()) {
            stop.install();
            onrecord.renewIndex();
            interruptAt(stop);
            IngestRun run = new IngestRun(onrecord.archive(), onrecord.ingest(), walker, display);
            return display.summary(run.run(paths, "ingest-" + UUID.randomUUID())) ? 0 : 1;
        } catch (InterruptedException e) {
            out.println();
            out.println("Interrupted: nothing that was taken in is lost. Run the same command again to go on.");
            out.flush();
            return 1;
        } finally {
            stop.closed();
        }
    }

    /// Error Prone holds that a console is always there; with its output in a pipe, JDK 25 has none.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Lets Ctrl-C end the run in good order.
    private static void interruptAt(StopSignal stop) {
        Thread runner = Thread.currentThread();
        Thread watcher = new Thread(
                () -> {
                    try {
                        stop.await();
                        runner.interrupt();
                    } catch (InterruptedException e) {
                        // Nobody interrupts it; it ends with the process.
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupt");
        watcher.setDaemon(true);
        watcher.start();
    }
}
