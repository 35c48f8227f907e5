package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A folder that holds one index a generation, each in a folder named by its number, and in the file `CURRENT` the
/// number of the
/// one in use.
final class IndexFolder {
    private static final String CURRENT = "CURRENT";

    private final Path folder;

    private IndexFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes it where there is none, and clears away what a rebuild that did not end has left.
    static IndexFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        IndexFolder opened = new IndexFolder(folder);
        opened.deleteOthers(opened.current());
        return opened;
    }

    /// The generation in use, which need not exist yet.
    Path current() throws IOException {
        Path pointer = folder.resolve(CURRENT);
        return folder.resolve(Files.exists(pointer) ? Files.readString(pointer).strip() : "1");
    }

    /// The generation behind this one, empty.
    Path beside(Path generation) throws IOException {
        int next = Integer.parseInt(generation.getFileName().toString()) + 1;
        Path beside = folder.resolve(Integer.toString(next));
        delete(beside);
        return beside;
    }

    /// Makes this generation the one in use: whoever opens the folder finds it or the one before, never none.
    void use(Path generation) throws IOException {
        Path written = folder.resolve(CURRENT + ".new");
        Files.write(written, generation.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        Files.move(written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteOthers(Path kept) throws IOException {
        List<Path> others;
        try (Stream<Path> inside = Files.list(folder)) {
            others = inside.filter(Files::isDirectory)
                    .filter(path -> !path.equals(kept))
                    .toList();
        }
        for (Path other : others) {
            delete(other);
        }
    }

    /// Deletes a generation with all that is in it, if it is there.
    static void delete(Path generation) throws IOException {
        if (!Files.exists(generation)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> inside = Files.walk(generation)) {
            paths = new ArrayList<>(inside.toList());
        }
        for (Path path : paths.reversed()) {
            Files.delete(path);
        }
    }
}
