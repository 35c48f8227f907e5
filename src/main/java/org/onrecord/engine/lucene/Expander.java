package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.onrecord.engine.EngineResponse.Expansion;
import org.onrecord.query.Node;
import org.onrecord.schema.ExactForm;
import org.onrecord.schema.TextTokens;

/// Finds the words of the index that a pattern stands for.
final class Expander {
    /// Most words that a pattern stands for: the most frequent.
    static final int MAX_WORDS = 512;

    /// Most words that are told.
    private static final int TOLD = 10;

    /// Most words looked at.
    private static final int MAX_SEEN = 20_000;

    private final IndexReader reader;
    private final Map<String, Set<String>> expansions = new LinkedHashMap<>();

    Expander(IndexReader reader) {
        this.reader = reader;
    }

    List<Expansion> expansions() {
        return expansions.entrySet().stream()
                .map(each -> new Expansion(
                        each.getKey(),
                        each.getValue().stream().limit(TOLD).toList(),
                        each.getValue().size()))
                .toList();
    }

    /// Remembers for the answer what `from` was taken to stand for, in whatever field.
    void note(String from, List<String> to) {
        expansions.computeIfAbsent(from, name -> new LinkedHashSet<>()).addAll(to);
    }

    /// Exact terms, `=` included, the most frequent first.
    List<String> words(String field, Node.Wildcard wildcard) throws IOException {
        Term term = new Term(field, TextTokens.EXACT + ExactForm.of(wildcard.pattern()));
        Automaton pattern = WildcardQuery.toAutomaton(term, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return expand(field, wildcard.pattern(), pattern);
    }

    List<String> words(String field, Node.Fuzzy fuzzy) throws IOException {
        Automaton near =
                new LevenshteinAutomata(ExactForm.of(fuzzy.text()), true).toAutomaton(fuzzy.edits(), TextTokens.EXACT);
        return expand(field, fuzzy.text() + "~" + fuzzy.edits(), near);
    }

    private List<String> expand(String field, String from, Automaton pattern) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        List<Frequent> found = new ArrayList<>();
        if (terms != null) {
            TermsEnum each = new CompiledAutomaton(pattern).getTermsEnum(terms);
            while (found.size() < MAX_SEEN && each.next() != null) {
                found.add(new Frequent(each.term().utf8ToString(), each.docFreq()));
            }
        }
        found.sort(Comparator.comparingInt(Frequent::documents).reversed().thenComparing(Frequent::word));
        List<String> words = found.stream().map(Frequent::word).limit(MAX_WORDS).toList();
        note(from, words.stream().map(word -> word.substring(1)).toList());
        return words;
    }

    /// Terms that begin so, [#MAX_WORDS] at most.
    List<String> beginning(String field, String beginning) throws IOException {
        List<String> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        BytesRef prefix = new BytesRef(beginning);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        boolean end = each.seekCeil(prefix) == TermsEnum.SeekStatus.END;
        while (!end && found.size() < MAX_WORDS && StringHelper.startsWith(each.term(), prefix)) {
            found.add(each.term().utf8ToString());
            end = each.next() == null;
        }
        return found;
    }

    private record Frequent(String word, int documents) {}
}
