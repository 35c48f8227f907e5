package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.engine.Engine;
import org.onrecord.engine.MeaningContract;

final class LuceneMeaningTest extends MeaningContract {
    @TempDir
    private Path folder;

    @Override
    protected Engine open() throws IOException {
        return LuceneEngine.open(folder, "test");
    }
}
