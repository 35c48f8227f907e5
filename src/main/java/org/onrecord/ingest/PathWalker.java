package org.onrecord.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Arrival;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Finds documents under paths: files, folders with all below them, and the rows of `.jsonl` and `.jsonl.gz` files.
///
/// Files of a folder come in the order of their names, so that two runs see the same. Names that begin with a dot are
/// skipped, unless named by the caller. Symbolic links are followed; a folder inside itself is entered once. What can't
/// be read is an [Arrival.Unreadable], never an exception.
public final class PathWalker {
    static final String UNREADABLE = "unreadable";
    static final String TOO_LARGE = "too-large";

    private final long maxBytes;

    /// Reads files in one piece up to a size.
    ///
    /// @param maxBytes of one file, or one row of a `.jsonl` file; a larger one is unreadable. 1 to 1 GiB
    public PathWalker(long maxBytes) {
        if (maxBytes < 1 || maxBytes > 1L << 30) {
            throw new IllegalArgumentException("maxBytes " + maxBytes + " must be 1 to 1 GiB");
        }
        this.maxBytes = maxBytes;
    }

    /// Hands all documents under `paths` to `sink`, one after the other; only what the sink throws stops it.
    public void walk(List<Path> paths, ArrivalSink sink) throws IOException, InterruptedException {
        for (Path path : paths) {
            walk(path, sink, new ArrayDeque<>());
        }
    }

    /// How many bytes all files under `paths` have together: the measure of how long a walk takes.
    public long measure(List<Path> paths) throws IOException, InterruptedException {
        Measure measure = new Measure();
        for (Path path : paths) {
            visit(path, new ArrayDeque<>(), measure);
        }
        return measure.bytes;
    }

    private void walk(Path path, ArrivalSink sink, Deque<Path> above) throws IOException, InterruptedException {
        visit(path, above, new Visitor() {
            @Override
            public void file(Path file) throws IOException, InterruptedException {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
                    new RowReader(maxBytes).read(file, name(file), sink);
                } else {
                    sink.take(read(file), Files.exists(file) ? Files.size(file) : 0);
                }
            }

            @Override
            public void unreadable(Path bad, Detail detail) throws IOException, InterruptedException {
                sink.take(new Arrival.Unreadable(name(bad), UNREADABLE, detail), 0);
            }
        });
    }

    private void visit(Path path, Deque<Path> above, Visitor visitor) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (Files.isRegularFile(path)) {
            visitor.file(path);
        } else if (Files.isDirectory(path)) {
            visitFolder(path, above, visitor);
        } else {
            visitor.unreadable(path, why(path));
        }
    }

    private void visitFolder(Path folder, Deque<Path> above, Visitor visitor) throws IOException, InterruptedException {
        List<Path> children;
        Path real;
        try (Stream<Path> list = Files.list(folder)) {
            real = folder.toRealPath();
            children = list.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            visitor.unreadable(folder, say(e));
            return;
        }
        if (above.contains(real)) {
            return;
        }
        above.push(real);
        for (Path child : children) {
            visit(child, above, visitor);
        }
        above.pop();
    }

    private Arrival read(Path file) {
        String name = name(file);
        try {
            long size = Files.size(file);
            if (size > maxBytes) {
                return new Arrival.Unreadable(name, TOO_LARGE, Detail.of(Detail.Kind.TOO_MANY_BYTES, size, maxBytes));
            }
            Content content = Content.of(Files.readAllBytes(file));
            return new Arrival.Received(new SourceDocument(null, name, null, SuppliedMetadata.NONE, content));
        } catch (IOException e) {
            return new Arrival.Unreadable(name, UNREADABLE, say(e));
        }
    }

    private static Detail why(Path path) {
        if (Files.exists(path)) {
            return Detail.of(Detail.Kind.NEITHER_FILE_NOR_FOLDER);
        }
        return Detail.of(
                Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Detail.Kind.LINK_TO_NOTHING : Detail.Kind.NO_SUCH_FILE);
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /// What the ledger says of it.
    static Detail say(IOException e) {
        @Nullable String message = e.getMessage();
        return switch (e) {
            case EOFException cut -> Detail.of(Detail.Kind.FILE_BREAKS_OFF);
            case AccessDeniedException denied -> Detail.of(Detail.Kind.NOT_ALLOWED);
            case NoSuchFileException gone -> Detail.of(Detail.Kind.NO_SUCH_FILE);
            default -> Detail.told(e.getClass().getSimpleName() + (message == null ? "" : ": " + message));
        };
    }

    /// What a walk does with what it meets.
    private interface Visitor {
        void file(Path file) throws IOException, InterruptedException;

        void unreadable(Path path, Detail detail) throws IOException, InterruptedException;
    }

    private static final class Measure implements Visitor {
        private long bytes;

        @Override
        public void file(Path file) throws IOException {
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }

        @Override
        public void unreadable(Path path, Detail detail) {}
    }
}
