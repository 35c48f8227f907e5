package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineContract;

final class LuceneEngineTest extends EngineContract {
    @TempDir
    private Path folder;

    @Override
    protected Engine open(String lexicon) throws IOException {
        return LuceneEngine.open(folder.resolve("index"), lexicon);
    }

    /// A copy of the files as they are now is what a crash leaves.
    @Override
    protected Engine openAfterCrash() throws IOException {
        Path copy = folder.resolve("crashed");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder.resolve("index"))) {
            files = walk.toList();
        }
        for (Path file : files) {
            Path target = copy.resolve(folder.resolve("index").relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
        return LuceneEngine.open(copy, "test");
    }
}
