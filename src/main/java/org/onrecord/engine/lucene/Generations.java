package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.Rebuild;

/// The generation of the index that is in use, and the one that may grow beside it and take its place while searches
/// go on.
final class Generations implements AutoCloseable {
    private final IndexFolder folder;
    private final String fingerprint;
    private volatile Generation current;
    private boolean rebuilding;

    private Generations(IndexFolder folder, String fingerprint, Generation current) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.current = current;
    }

    /// @param fingerprint of the generations that are begun from now on
    static Generations open(Path folder, String fingerprint) throws IOException {
        IndexFolder generations = IndexFolder.open(folder);
        return new Generations(generations, fingerprint, Generation.open(generations.current(), fingerprint));
    }

    Generation current() {
        return current;
    }

    /// Whether the one in use was begun with another fingerprint.
    boolean isStale() {
        return !current.fingerprint().equals(fingerprint);
    }

    synchronized Rebuild rebuild() throws IOException {
        if (rebuilding) {
            throw new IllegalStateException("a rebuild is going on");
        }
        Generation generation = Generation.open(folder.beside(current.folder()), fingerprint);
        rebuilding = true;
        return new Growing(generation);
    }

    /// A state of the index that stays as it is until it is closed, swaps or not.
    record Held(Generation generation, IndexSearcher searcher) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            generation.release(searcher);
        }
    }

    /// The latest state, or the one of that name if it is still kept.
    Held hold(@Nullable Long snapshot) throws IOException {
        while (true) {
            Generation generation = current;
            try {
                return new Held(generation, generation.acquire(snapshot));
            } catch (AlreadyClosedException closed) {
                if (generation == current) {
                    throw closed;
                }
            }
        }
    }

    /// Runs a task in one state of the index; once more where a swap closed the index under it.
    <T> T run(@Nullable Long snapshot, Task<T> task) throws IOException {
        while (true) {
            Generation generation = current;
            try {
                return run(generation, snapshot, task);
            } catch (AlreadyClosedException closed) {
                if (generation == current) {
                    throw closed;
                }
            }
        }
    }

    private static <T> T run(Generation generation, @Nullable Long snapshot, Task<T> task) throws IOException {
        IndexSearcher searcher = generation.acquire(snapshot);
        try {
            return task.run(generation, searcher);
        } finally {
            generation.release(searcher);
        }
    }

    @FunctionalInterface
    interface Task<T> {
        T run(Generation generation, IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        current.commit();
        current.close();
    }

    /// The index that grows beside the one in use.
    private final class Growing implements Rebuild {
        private final Generation generation;
        private boolean open = true;

        Growing(Generation generation) {
            this.generation = generation;
        }

        @Override
        public void apply(List<IndexChange> changes) throws IOException {
            generation.apply(changes);
        }

        @Override
        public void swap() throws IOException {
            synchronized (Generations.this) {
                generation.commit();
                generation.refresh();
                folder.use(generation.folder());
                Generation old = current;
                current = generation;
                open = false;
                rebuilding = false;
                old.close();
                IndexFolder.delete(old.folder());
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (Generations.this) {
                if (open) {
                    open = false;
                    rebuilding = false;
                    generation.close();
                    IndexFolder.delete(generation.folder());
                }
            }
        }
    }
}
