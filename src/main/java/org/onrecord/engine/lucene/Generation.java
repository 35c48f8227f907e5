package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.IndexChange;
import org.onrecord.schema.Schema;

/// One index in one folder: a writer, and the searchers on it.
final class Generation implements AutoCloseable {
    /// BM25's term frequency saturation and length normalisation, see docs/search.md.
    static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.6f);

    /// How long a state of the index is kept for following pages after a newer one came, in seconds.
    private static final double SNAPSHOT_SECONDS = 300;

    /// Most states of the index that are kept, the oldest of more are given up.
    private static final int SNAPSHOTS = 128;

    /// A search sees all changes that were applied this long before it. Searches that come together share one look;
    /// while nobody searches there is none, for each makes a segment that must be merged again.
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final String SEQUENCE = "sequence";
    private static final String FINGERPRINT = "fingerprint";

    private final Path folder;
    private final String fingerprint;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final SearcherLifetimeManager snapshots = new SearcherLifetimeManager();
    private volatile long applied;
    private volatile long committed;
    /// When the oldest change came that searches do not see, by the nano clock; null if they see all.
    private volatile @Nullable Long unseenSince;

    private Generation(Path folder, String fingerprint, IndexWriter writer) throws IOException {
        this.folder = folder;
        this.writer = writer;
        this.directory = writer.getDirectory();
        Map<String, String> data = commitData(writer);
        this.fingerprint = data.getOrDefault(FINGERPRINT, fingerprint);
        committed = Long.parseLong(data.getOrDefault(SEQUENCE, "0"));
        applied = committed;
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
                return searcher;
            }
        });
    }

    /// Opens the index in `folder`, or begins one with `fingerprint`.
    static Generation open(Path folder, String fingerprint) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setSimilarity(SIMILARITY);
        config.setRAMBufferSizeMB(64);
        config.setCommitOnClose(false);
        config.setCodec(FlatVectors.codec());
        // A compound file is written twice; a few hundred open files more are none too many.
        config.setUseCompoundFile(false);
        // Small segments are merged when there are many, not at each refresh and commit.
        config.setMaxFullFlushMergeWaitMillis(0);
        Directory directory = new MMapDirectory(folder);
        return new Generation(folder, fingerprint, new IndexWriter(directory, config));
    }

    Path folder() {
        return folder;
    }

    String fingerprint() {
        return fingerprint;
    }

    long applied() {
        return applied;
    }

    long committed() {
        return committed;
    }

    void apply(List<IndexChange> changes) throws IOException {
        for (IndexChange change : changes) {
            Term block = new Term(Schema.BLOCK, change.id());
            switch (change) {
                case IndexChange.Put put -> writer.updateDocuments(block, Blocks.of(put.document(), put.meanings()));
                case IndexChange.Delete delete -> writer.deleteDocuments(block);
            }
            applied = Math.max(applied, change.sequence());
            if (unseenSince == null) {
                unseenSince = System.nanoTime();
            }
        }
    }

    void commit() throws IOException {
        long sequence = applied;
        Map<String, String> data = Map.of(SEQUENCE, Long.toString(sequence), FINGERPRINT, fingerprint);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        committed = sequence;
    }

    void refresh() throws IOException {
        if (unseenSince != null) {
            unseenSince = null;
            searchers.maybeRefreshBlocking();
            int[] kept = {0};
            // From the newest to the oldest.
            snapshots.prune((seconds, searcher) -> seconds > SNAPSHOT_SECONDS || ++kept[0] > SNAPSHOTS);
        }
    }

    /// A state of the index: the one asked for if it is still kept, else the latest; [#release] it.
    IndexSearcher acquire(@Nullable Long snapshot) throws IOException {
        IndexSearcher kept = snapshot == null ? null : snapshots.acquire(snapshot);
        if (kept != null) {
            return kept;
        }
        Long since = unseenSince;
        if (since != null && System.nanoTime() - since > FRESH_NANOS) {
            refresh();
        }
        return searchers.acquire();
    }

    /// Keeps a state of the index for following pages; answers its name.
    long keep(IndexSearcher searcher) throws IOException {
        return snapshots.record(searcher);
    }

    void release(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    /// In bytes on disk.
    long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += length(file);
        }
        return size;
    }

    private long length(String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException merged) {
            // The writer deleted the file between the listing and now: it takes no room.
            return 0;
        }
    }

    /// Closes without a commit.
    @Override
    public void close() throws IOException {
        snapshots.close();
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private static Map<String, String> commitData(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }
}
