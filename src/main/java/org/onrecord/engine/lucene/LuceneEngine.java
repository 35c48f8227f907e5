package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
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
import org.onrecord.schema.Schema;
import org.onrecord.text.Span;

/// [Engine] on Lucene in this JVM: searches go to one generation of the index, while another may grow beside it.
public final class LuceneEngine implements Engine {
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Duration UNLIMITED = Duration.ofDays(1000);

    static {
        // The query language has its own caps; a pattern alone may stand for 512 words in each of two fields.
        IndexSearcher.setMaxClauseCount(1 << 18);
    }

    private final Generations generations;
    private final Duration most;
    private final Caches caches = new Caches();

    private LuceneEngine(Generations generations, Duration most) {
        this.generations = generations;
        this.most = most;
    }

    /// Opens the index in `folder`, or begins an empty one. One process at a time.
    ///
    /// @param lexicon fingerprint of the annotators and word lists in use; a change makes the index stale
    public static LuceneEngine open(Path folder, String lexicon) throws IOException {
        return open(folder, lexicon, MOST);
    }

    /// @param most time for a search; it answers then with what it has found
    public static LuceneEngine open(Path folder, String lexicon, Duration most) throws IOException {
        return new LuceneEngine(Generations.open(folder, Schema.FINGERPRINT + "+" + lexicon), most);
    }

    @Override
    public void apply(List<IndexChange> changes) throws IOException {
        generations.current().apply(changes);
    }

    @Override
    public void commit() throws IOException {
        generations.current().commit();
    }

    @Override
    public long committedSequence() {
        return generations.current().committed();
    }

    @Override
    public boolean isStale() {
        return generations.isStale();
    }

    @Override
    public void refresh() throws IOException {
        generations.current().refresh();
    }

    @Override
    public Rebuild rebuild() throws IOException {
        return generations.rebuild();
    }

    @Override
    public EngineResponse search(EngineRequest request) throws IOException {
        EngineRequest.After after = request.page().after();
        return generations.run(
                after == null ? null : after.snapshot(),
                (generation, searcher) ->
                        new Search(searcher, caches).run(request, most, () -> generation.keep(searcher)));
    }

    @Override
    public Set<String> ids(EngineRequest request) throws IOException {
        return generations.run(null, (generation, searcher) -> new Search(searcher, caches).ids(request));
    }

    @Override
    public void all(EngineRequest request, Results results) throws IOException {
        try (Generations.Held held = generations.hold(null)) {
            EngineRequest next = request;
            while (next != null) {
                EngineResponse page = new Search(held.searcher(), caches).run(next, UNLIMITED, () -> 0);
                results.page(page);
                next = page.more() ? next.after(page.hits().getLast()) : null;
            }
        }
    }

    @Override
    public List<Span> marks(Node query, String articleId) throws IOException {
        return generations.run(null, (generation, searcher) -> {
            Search search = new Search(searcher, caches);
            int found = article(searcher, articleId);
            if (found < 0) {
                return List.of();
            }
            Highlights highlights = new Highlights(searcher, search.words(), query, ResultKind.ARTICLE);
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(found, leaves));
            return highlights.marks(leaf, found - leaf.docBase);
        });
    }

    @Override
    public List<Ranked> rank(String words, int size) throws IOException {
        return generations.run(null, (generation, searcher) -> new Ranking(searcher).rank(words, size));
    }

    @Override
    public List<EngineHit> alike(ResultKind kind, String text, int size) throws IOException {
        return generations.run(null, (generation, searcher) -> {
            Stories stories = caches.copies().stories(searcher.getIndexReader());
            return new Likeness(searcher, new Search(searcher, caches).words(), stories).find(kind, text, size);
        });
    }

    @Override
    public List<EngineHit.Article> copies(String articleId, int size) throws IOException {
        return generations.run(null, (generation, searcher) -> {
            int found = article(searcher, articleId);
            if (found < 0) {
                return List.of();
            }
            Stories stories = caches.copies().stories(searcher.getIndexReader());
            int story = stories.of(found);
            int[] articles = story == Stories.ALONE ? new int[] {found} : stories.members(story);
            Highlights none =
                    new Highlights(searcher, new Search(searcher, caches).words(), new Node.All(), ResultKind.ARTICLE);
            return new Hits(searcher.getIndexReader(), none, stories, Map.of()).articles(articles, size);
        });
    }

    @Override
    public Map<String, Integer> stories(Collection<String> articleIds) throws IOException {
        return generations.run(null, (generation, searcher) -> {
            Stories stories = caches.copies().stories(searcher.getIndexReader());
            Map<String, Integer> found = new HashMap<>();
            for (String id : articleIds) {
                int article = article(searcher, id);
                int story = article < 0 ? Stories.ALONE : stories.of(article);
                if (story != Stories.ALONE) {
                    found.put(id, story);
                }
            }
            return found;
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) throws IOException {
        return generations.run(
                null, (generation, searcher) -> suggester(searcher).suggest(typed, size));
    }

    @Override
    public List<String> forms(String word, int size) throws IOException {
        return generations.run(null, (generation, searcher) -> {
            Map<String, String> stems = new Search(searcher, caches).words().stemOf(word);
            return new Forms(searcher.getIndexReader()).of(word, stems, size);
        });
    }

    @Override
    public List<String> spellings(String name) throws IOException {
        return generations.run(null, (generation, searcher) -> {
            String key = caches.names(searcher.getIndexReader()).bearer(name);
            return key.isEmpty() ? List.of() : new Labels(searcher.getIndexReader()).spellings(key, name);
        });
    }

    @Override
    public String respellWord(String word) throws IOException {
        return generations.run(
                null,
                (generation, searcher) -> suggester(searcher)
                        .respell(word, new Search(searcher, caches).words().stemsOf(word)));
    }

    @Override
    public String respellName(String name) throws IOException {
        return generations.run(
                null, (generation, searcher) -> suggester(searcher).respellName(name));
    }

    private Suggester suggester(IndexSearcher searcher) throws IOException {
        return new Suggester(searcher.getIndexReader(), caches.names(searcher.getIndexReader()));
    }

    /// The number of an article; -1 if there is none.
    private static int article(IndexSearcher searcher, String id) throws IOException {
        var article = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Schema.BLOCK, id)), Occur.FILTER)
                .add(Translator.kind(ResultKind.ARTICLE), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(article, 1).scoreDocs;
        return found.length == 0 ? -1 : found[0].doc;
    }

    @Override
    public Set<String> keys(Dimension dimension, Condition condition) throws IOException {
        return generations.run(null, (generation, searcher) -> new Search(searcher, caches).keys(dimension, condition));
    }

    @Override
    public EngineStats stats() throws IOException {
        return generations.run(
                null,
                (generation, searcher) -> new EngineStats(
                        searcher.count(Translator.kind(ResultKind.ARTICLE)),
                        searcher.count(Translator.kind(ResultKind.QUOTE)),
                        searcher.count(Translator.kind(ResultKind.CLAIM)),
                        generation.applied(),
                        generation.committed(),
                        generation.size(),
                        generation.fingerprint()));
    }

    @Override
    public void close() throws IOException {
        generations.close();
    }
}
