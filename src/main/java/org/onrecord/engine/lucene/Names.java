package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.onrecord.engine.Suggestion;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.NameForm;
import org.onrecord.schema.Schema;

/// The speakers, places and outlets of one state of the index, by the words of their names in any spelling.
final class Names {
    /// A name is found by so many of its spellings at most.
    private static final int SPELLINGS = 40;

    private final Entry[] byWord;

    /// Speakers by all words of a spelling; an empty key where several bear it.
    private final Map<String, String> bearers;

    private Names(Entry[] byWord, Map<String, String> bearers) {
        this.byWord = byWord;
        this.bearers = bearers;
    }

    /// A name under one of its words.
    private record Entry(String word, Name name) {}

    /// @param words of all spellings
    /// @param label the most frequent spelling
    private record Name(Suggestion.Kind kind, String key, String label, int documents, Set<String> words) {}

    static Names read(IndexReader reader) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> bearers = new HashMap<>();
        read(reader, Dimension.SPEAKER, Suggestion.Kind.SPEAKER, new Gathering(entries, bearers));
        read(reader, Dimension.PLACE, Suggestion.Kind.PLACE, new Gathering(entries, new HashMap<>()));
        read(reader, Dimension.SOURCE, Suggestion.Kind.SOURCE, new Gathering(entries, new HashMap<>()));
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.sort(sorted, Comparator.comparing(Entry::word));
        return new Names(sorted, bearers);
    }

    /// The key of the only speaker who is printed so; empty if there is none, and for a single word.
    String bearer(String name) {
        List<String> words = NameForm.words(name);
        return words.size() < 2 ? "" : bearers.getOrDefault(String.join(" ", words), "");
    }

    private record Gathering(List<Entry> entries, Map<String, String> bearers) {}

    private static void read(IndexReader reader, Dimension dimension, Suggestion.Kind kind, Gathering into)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Schema.labels(dimension));
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        Gathered gathered = new Gathered(kind, "");
        while (each.next() != null) {
            String[] parts = each.term().utf8ToString().split("\t", 2);
            if (!parts[0].equals(gathered.key)) {
                gathered.addTo(into.entries);
                gathered = new Gathered(kind, parts[0]);
            }
            gathered.spelling(parts[parts.length - 1], each.docFreq(), into.bearers);
        }
        gathered.addTo(into.entries);
    }

    /// The spellings of one key.
    private static final class Gathered {
        private final Suggestion.Kind kind;
        private final String key;
        private final Set<String> words = new HashSet<>();
        private String label = "";
        private int most;
        private int documents;
        private int spellings;

        Gathered(Suggestion.Kind kind, String key) {
            this.kind = kind;
            this.key = key;
        }

        void spelling(String text, int count, Map<String, String> bearers) {
            documents += count;
            if (count > most) {
                most = count;
                label = text;
            }
            if (++spellings <= SPELLINGS) {
                List<String> form = NameForm.words(text);
                words.addAll(form);
                if (form.size() > 1) {
                    bearers.merge(String.join(" ", form), key, (one, other) -> one.equals(other) ? one : "");
                }
            }
        }

        void addTo(List<Entry> into) {
            Name name = new Name(kind, key, label, documents, Set.copyOf(words));
            words.forEach(word -> into.add(new Entry(word, name)));
        }
    }

    /// Those who have a word for each of `words`, of which the last may be a beginning; the most frequent first.
    ///
    /// @param from where the words begin in what was typed
    List<Suggestion> beginning(List<String> words, int from, int size) {
        String last = words.getLast();
        int at = Arrays.binarySearch(byWord, new Entry(last, NOBODY), Comparator.comparing(Entry::word));
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && byWord[first - 1].word.equals(last)) {
            first--;
        }
        Set<Name> found = new HashSet<>();
        for (int i = first; i < byWord.length && byWord[i].word.startsWith(last); i++) {
            Name name = byWord[i].name;
            if (name.words.containsAll(words.subList(0, words.size() - 1))) {
                found.add(name);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Name::documents).reversed().thenComparing(Name::key))
                .limit(size)
                .map(name -> new Suggestion(name.kind, name.label, name.key, name.documents, from))
                .toList();
    }

    private static final Name NOBODY = new Name(Suggestion.Kind.SPEAKER, "", "", 0, Set.of());

    /// The word of a name that is nearest to one that no name has; empty if none is near.
    String nearest(String word) {
        String best = "";
        int bestEdits = word.length() < 5 ? 2 : 3;
        int bestDocuments = 0;
        for (Entry entry : byWord) {
            if (Math.abs(entry.word.length() - word.length()) < bestEdits) {
                int edits = Edits.between(word, entry.word, bestEdits);
                if (edits < bestEdits
                        || (edits == bestEdits && !best.isEmpty() && entry.name.documents > bestDocuments)) {
                    best = entry.word;
                    bestEdits = edits;
                    bestDocuments = entry.name.documents;
                }
            }
        }
        return best;
    }
}
