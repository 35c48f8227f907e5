package org.onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.alert.Sieve;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.engine.Engine;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.search.Equivalents;
import org.onrecord.search.SearchService;

/// Puts a few documents into an index of their own, so that a saved search is matched by the very code that searches.
///
/// @param folder in which each index has a folder for as long as it's open
record TemporaryIndex(Path folder, Equivalents equivalents, InstantSource clock) implements Sieve {
    @Override
    public Sifting over(List<AnnotatedDocument> documents) throws IOException {
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "alerts");
        Engine engine = LuceneEngine.open(own, "alerts");
        List<IndexChange> changes = new ArrayList<>();
        for (AnnotatedDocument document : documents) {
            changes.add(new IndexChange.Put(document, changes.size() + 1));
        }
        engine.apply(changes);
        engine.refresh();
        return new Opened(engine, SearchService.over(engine, id -> Optional.empty(), equivalents, clock), own);
    }

    private record Opened(Engine engine, SearchService search, Path folder) implements Sifting {
        @Override
        public void close() throws IOException {
            engine.close();
            List<Path> paths;
            try (Stream<Path> inside = Files.walk(folder)) {
                paths = new ArrayList<>(inside.toList());
            }
            for (Path path : paths.reversed()) {
                Files.delete(path);
            }
        }
    }
}
