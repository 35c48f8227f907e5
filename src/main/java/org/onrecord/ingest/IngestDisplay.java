package org.onrecord.ingest;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.DocumentState;
import org.onrecord.archive.LedgerCounts;

/// Shows a run to a person: on a terminal one line that is drawn over, elsewhere a plain line now and then; a summary
/// at the end.
public final class IngestDisplay implements IngestListener {
    private static final int BAR = 24;
    private static final long PLAIN_MILLIS = 10_000;
    private static final long DRAWN_MILLIS = 200;
    /// The rate is that of the last half minute.
    private static final long RATE_MILLIS = 30_000;

    private final PrintWriter out;
    private final boolean terminal;
    private final InstantSource clock;
    private final long startedAt;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long shownAt;
    private int drawn;
    private @Nullable String toldTrouble;

    /// Shows nothing yet.
    ///
    /// @param terminal whether `out` is one, which can draw over a line
    public IngestDisplay(PrintWriter out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.startedAt = clock.millis();
        this.shownAt = startedAt;
    }

    @Override
    public void progress(IngestProgress progress) {
        long now = clock.millis();
        samples.add(new Sample(now, progress.done(), progress.fraction()));
        while (samples.size() > 2 && samples.getFirst().at() < now - RATE_MILLIS) {
            samples.removeFirst();
        }
        tellTrouble(progress.trouble());
        if (now - shownAt < (terminal ? DRAWN_MILLIS : PLAIN_MILLIS)) {
            return;
        }
        shownAt = now;
        if (terminal) {
            draw(bar(progress.fraction()) + " " + line(progress));
        } else {
            out.println(line(progress));
            out.flush();
        }
    }

    private String line(IngestProgress progress) {
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Math.max(0.001, (last.at() - first.at()) / 1000.0);
        double rate = (last.done() - first.done()) / seconds;
        double speed = (last.fraction() - first.fraction()) / seconds;
        String left = speed <= 0 || progress.fraction() >= 1
                ? ""
                : ", " + duration(Duration.ofSeconds(Math.round((1 - progress.fraction()) / speed))) + " left";
        return String.format(
                Locale.ROOT,
                "%3.0f %%  %,d documents, %.0f a second%s",
                progress.fraction() * 100,
                progress.done(),
                rate,
                left);
    }

    private static String bar(double fraction) {
        int full = (int) Math.round(fraction * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }

    private void draw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        out.flush();
        drawn = line.length();
    }

    private void tellTrouble(@Nullable String trouble) {
        if (trouble != null && !trouble.equals(toldTrouble)) {
            endLine();
            out.println("Waiting: " + trouble);
            out.flush();
        }
        toldTrouble = trouble;
    }

    private void endLine() {
        if (drawn > 0) {
            out.println();
            drawn = 0;
        }
    }

    /// Shows the summary.
    ///
    /// @return whether all went well: nothing failed
    public boolean summary(LedgerCounts counts) {
        endLine();
        long failed = counts.of(DocumentState.FAILED);
        summaryLines(counts).forEach(out::println);
        Duration took = Duration.ofMillis(clock.millis() - startedAt);
        out.println("Took " + duration(took) + ".");
        out.flush();
        return failed == 0;
    }

    private static List<String> summaryLines(LedgerCounts counts) {
        List<String> lines = new ArrayList<>();
        long indexed = counts.of(DocumentState.INDEXED) + counts.of(DocumentState.ANNOTATED);
        lines.add(count(indexed, "indexed"));
        for (DocumentState state : List.of(
                DocumentState.DUPLICATE, DocumentState.CONTAINER, DocumentState.REPLACED, DocumentState.DELETED)) {
            if (counts.of(state) > 0) {
                lines.add(count(counts.of(state), SAID.get(state)));
            }
        }
        if (counts.of(DocumentState.FAILED) > 0) {
            lines.add(count(counts.of(DocumentState.FAILED), "failed:"));
            counts.reasons().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(reason -> lines.add("  " + count(reason.getValue(), reason.getKey())));
        }
        return lines;
    }

    private static final Map<DocumentState, String> SAID = Map.of(
            DocumentState.DUPLICATE, "duplicates, known already",
            DocumentState.CONTAINER, "containers, unpacked",
            DocumentState.REPLACED, "replaced by a later one",
            DocumentState.DELETED, "deleted meanwhile");

    private static String count(long number, @Nullable String what) {
        return String.format(Locale.ROOT, "%,9d %s", number, what);
    }

    private static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                        : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }

    private record Sample(long at, long done, double fraction) {}
}
