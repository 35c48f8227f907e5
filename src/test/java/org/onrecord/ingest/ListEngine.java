package org.onrecord.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.EngineStats;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.Rebuild;
import org.onrecord.engine.Suggestion;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.text.Span;

/// An index in memory that forgets what was not committed, as a crash would make it.
final class ListEngine implements Engine {
    final List<String> log = new ArrayList<>();
    private final Map<String, AnnotatedDocument> applied = new TreeMap<>();
    private final Map<String, Map<String, Byte>> meanings = new TreeMap<>();
    private Map<String, AnnotatedDocument> searchable = Map.of();
    private Map<String, AnnotatedDocument> committed = Map.of();
    private long appliedSequence;
    private long committedSequence;
    private volatile boolean failing;
    private volatile String refused = "";

    /// The texts that searches find, by id.
    synchronized Map<String, String> found() {
        Map<String, String> texts = new TreeMap<>();
        searchable.forEach((id, document) -> texts.put(id, document.document().text()));
        return texts;
    }

    /// What quotes mean, by article and quote: the first number.
    synchronized String meanings() {
        return meanings.toString();
    }

    synchronized void crash() {
        applied.clear();
        applied.putAll(committed);
        searchable = committed;
        appliedSequence = committedSequence;
    }

    void failing(boolean now) {
        failing = now;
    }

    void refuse(String id) {
        refused = id;
    }

    @Override
    public synchronized void apply(List<IndexChange> changes) throws IOException {
        if (failing) {
            throw new IOException("the index's disk is full");
        }
        for (IndexChange change : changes) {
            if (change.id().equals(refused) && change instanceof IndexChange.Put) {
                throw new IllegalArgumentException("a term is too long");
            }
            apply(applied, change);
            if (change instanceof IndexChange.Put put) {
                Map<String, Byte> numbers = new TreeMap<>();
                put.meanings().forEach((quote, meaning) -> numbers.put(quote, meaning.numbers()[0]));
                meanings.put(put.id(), numbers);
            }
            log.add(change.id() + "@" + change.sequence());
            appliedSequence = change.sequence();
        }
    }

    private static void apply(Map<String, AnnotatedDocument> index, IndexChange change) {
        switch (change) {
            case IndexChange.Put put -> index.put(put.id(), put.document());
            case IndexChange.Delete delete -> index.remove(delete.id());
        }
    }

    @Override
    public synchronized void commit() {
        committed = Map.copyOf(applied);
        searchable = committed;
        committedSequence = appliedSequence;
    }

    @Override
    public synchronized long committedSequence() {
        return committedSequence;
    }

    @Override
    public boolean isStale() {
        return false;
    }

    @Override
    public synchronized void refresh() {
        searchable = Map.copyOf(applied);
    }

    @Override
    public Rebuild rebuild() {
        Map<String, AnnotatedDocument> fresh = new TreeMap<>();
        long[] reached = {0};
        return new Rebuild() {
            @Override
            public void apply(List<IndexChange> changes) {
                for (IndexChange change : changes) {
                    ListEngine.apply(fresh, change);
                    reached[0] = change.sequence();
                }
            }

            @Override
            public void swap() {
                synchronized (ListEngine.this) {
                    applied.clear();
                    applied.putAll(fresh);
                    appliedSequence = reached[0];
                    commit();
                    log.add("swap@" + reached[0]);
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public EngineResponse search(EngineRequest request) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public Set<String> ids(EngineRequest request) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public void all(EngineRequest request, Results results) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public List<Span> marks(Node query, String articleId) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public List<Ranked> rank(String words, int size) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public List<EngineHit> alike(ResultKind kind, String text, int size) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public Map<String, Integer> stories(Collection<String> articleIds) {
        return Map.of();
    }

    @Override
    public List<EngineHit.Article> copies(String articleId, int size) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public List<String> forms(String word, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> spellings(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String respellWord(String word) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public String respellName(String name) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public Set<String> keys(Dimension dimension, Condition condition) {
        throw new UnsupportedOperationException("it is for following an archive");
    }

    @Override
    public synchronized EngineStats stats() {
        return new EngineStats(searchable.size(), 0, 0, appliedSequence, committedSequence, 0, "list");
    }

    @Override
    public void close() {
        commit();
    }
}
