package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.onrecord.query.Node;
import org.onrecord.schema.TextTokens;

/// Makes words, phrases and patterns queries on one field: a word by its stems in every language of the index, a
/// phrase by its exact forms.
final class WordQueries {
    private final Set<String> languages;
    private final Expander expander;

    WordQueries(Set<String> languages, Expander expander) {
        this.languages = languages;
        this.expander = expander;
    }

    Query query(String field, Node node) throws IOException {
        return switch (node) {
            case Node.Word word -> word(field, word.text());
            case Node.Phrase phrase -> phrase(field, phrase);
            case Node.Wildcard wildcard -> any(field, expander.words(field, wildcard));
            case Node.Fuzzy fuzzy -> any(field, expander.words(field, fuzzy));
            case Node.Near near -> {
                List<IntervalsSource> sources = new ArrayList<>();
                for (Node part : near.nodes()) {
                    sources.add(intervals(field, part));
                }
                IntervalsSource together = Intervals.unordered(sources.toArray(new IntervalsSource[0]));
                yield new IntervalQuery(field, Intervals.maxgaps(near.distance(), together));
            }
            default -> throw new IllegalArgumentException("no words: " + node);
        };
    }

    private Query word(String field, String text) {
        List<Set<String>> positions = stems(text);
        if (positions.size() == 1) {
            return any(field, positions.getFirst());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        positions.forEach(stems ->
                phrase.add(stems.stream().map(stem -> new Term(field, stem)).toArray(Term[]::new)));
        if (positions.isEmpty()) {
            return new MatchNoDocsQuery("no word in " + text);
        }
        String joined = joined(text);
        if (joined.isEmpty()) {
            return phrase.build();
        }
        return new BooleanQuery.Builder()
                .add(phrase.build(), Occur.SHOULD)
                .add(any(field, stems(joined).getFirst()), Occur.SHOULD)
                .build();
    }

    /// Two words with a hyphen as one; empty for anything else.
    static String joined(String text) {
        String[] parts = text.split("[-\u2010\u2011]", -1);
        boolean two = parts.length == 2
                && TextTokens.exact(parts[0]).size() == 1
                && TextTokens.exact(parts[1]).size() == 1;
        return two && TextTokens.exact(parts[0] + parts[1]).size() == 1 ? parts[0] + parts[1] : "";
    }

    private Query phrase(String field, Node.Phrase phrase) throws IOException {
        String[] words = exact(phrase.text());
        if (words.length == 0) {
            return new MatchNoDocsQuery("no word in " + phrase.text());
        }
        Query letters = new PhraseQuery(phrase.slop(), field, words);
        return switch (phrase.precision()) {
            case LETTERS -> letters;
            case BARE -> bare(field, phrase);
            // The letters are what ranks; where they stand with the same capitals is a condition.
            case PRINTED ->
                new BooleanQuery.Builder()
                        .add(letters, Occur.MUST)
                        .add(new IntervalQuery(field, printed(field, phrase.text())), Occur.FILTER)
                        .build();
        };
    }

    private static Query bare(String field, Node.Phrase phrase) {
        MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder().setSlop(phrase.slop());
        bare(phrase.text())
                .forEach(terms -> query.add(
                        terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new)));
        return query.build();
    }

    /// The terms at each position of a phrase whose accents do not matter.
    private static List<Set<String>> bare(String text) {
        return TextTokens.words(text).stream()
                .map(word -> word.bare().isEmpty() ? word.exact() : word.bare())
                .map(bare -> Set.of(TextTokens.EXACT + bare, TextTokens.BARE + bare))
                .toList();
    }

    /// A word with capitals is where that form is; one without is where its exact form is and none with capitals.
    private IntervalsSource printed(String field, String text) throws IOException {
        List<IntervalsSource> positions = new ArrayList<>();
        for (TextTokens.Word word : TextTokens.words(text)) {
            String form = TextTokens.PRINTED + word.exact() + "\t";
            List<String> capitals = word.printed().isEmpty() ? expander.beginning(field, form) : List.of();
            IntervalsSource exact = Intervals.term(TextTokens.EXACT + word.exact());
            positions.add(
                    !word.printed().isEmpty()
                            ? Intervals.term(form + word.printed())
                            : capitals.isEmpty() ? exact : Intervals.nonOverlapping(exact, or(field, capitals)));
        }
        return positions.isEmpty()
                ? Intervals.noIntervals("no word")
                : Intervals.phrase(positions.toArray(IntervalsSource[]::new));
    }

    private static Query any(String field, Collection<String> terms) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no such word");
        }
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        terms.forEach(term -> synonyms.addTerm(new Term(field, term)));
        return synonyms.build();
    }

    private IntervalsSource intervals(String field, Node node) throws IOException {
        return switch (node) {
            case Node.Word word -> {
                String joined = joined(word.text());
                IntervalsSource parts = sequence(field, stems(word.text()));
                yield joined.isEmpty() ? parts : Intervals.or(parts, sequence(field, stems(joined)));
            }
            case Node.Phrase phrase ->
                switch (phrase.precision()) {
                    case LETTERS ->
                        sequence(
                                field,
                                List.of(exact(phrase.text())).stream()
                                        .map(Set::of)
                                        .toList());
                    case BARE -> sequence(field, bare(phrase.text()));
                    case PRINTED -> printed(field, phrase.text());
                };
            case Node.Wildcard wildcard -> or(field, expander.words(field, wildcard));
            case Node.Fuzzy fuzzy -> or(field, expander.words(field, fuzzy));
            default -> throw new IllegalArgumentException("NEAR joins words, not " + node);
        };
    }

    private static IntervalsSource sequence(String field, List<Set<String>> positions) {
        if (positions.isEmpty()) {
            return Intervals.noIntervals("no word");
        }
        return Intervals.phrase(
                positions.stream().map(terms -> or(field, terms)).toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource or(String field, Collection<String> terms) {
        if (terms.isEmpty()) {
            return Intervals.noIntervals("no such word in " + field);
        }
        return Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    /// The terms by which a single word is found; empty for a text of several.
    List<String> stemsOf(String word) {
        return List.copyOf(new TreeSet<>(stemOf(word).values()));
    }

    /// The same by language.
    Map<String, String> stemOf(String word) {
        Map<String, String> stems = new TreeMap<>();
        if (TextTokens.exact(word).size() == 1) {
            languages.forEach(language -> stems.put(language, TextTokens.stem(word, language)));
        }
        return stems;
    }

    /// The stems at each position of a text, of all languages.
    private List<Set<String>> stems(String text) {
        int count = TextTokens.exact(text).size();
        List<Set<String>> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(new TreeSet<>());
        }
        for (String language : languages) {
            List<String> stems = TextTokens.stems(text, language);
            for (int i = 0; i < count && stems.size() == count; i++) {
                positions.get(i).add(stems.get(i));
            }
        }
        positions.removeIf(Set::isEmpty);
        return positions;
    }

    private static String[] exact(String text) {
        return TextTokens.exact(text).stream()
                .map(word -> TextTokens.EXACT + word)
                .toArray(String[]::new);
    }
}
