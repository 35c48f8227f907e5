package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.onrecord.engine.Suggestion;
import org.onrecord.query.Node;
import org.onrecord.schema.ExactForm;
import org.onrecord.schema.NameForm;
import org.onrecord.schema.Schema;
import org.onrecord.schema.TextTokens;
import org.onrecord.text.Span;

/// Suggests what somebody who types may mean, out of the index's own names, titles and words.
final class Suggester {
    /// Terms looked at for one beginning.
    private static final int MOST_TERMS = 3000;

    /// A shorter beginning fits too many words.
    private static final int SHORTEST = 3;

    /// What is written differently by a few alone is a name of its own, or a slip that nobody else should make.
    private static final int MORE_FREQUENT = 50;

    private static final Span NOWHERE = new Span(0, 1);

    private final IndexReader reader;
    private final Names names;

    Suggester(IndexReader reader, Names names) {
        this.reader = reader;
        this.names = names;
    }

    /// Names first, then phrases, then words.
    List<Suggestion> suggest(String typed, int size) throws IOException {
        List<Suggestion> all = new ArrayList<>();
        for (int from : beginnings(typed)) {
            List<String> words = NameForm.words(typed.substring(from));
            if (words.size() > 1 || (words.size() == 1 && words.getFirst().length() > 1)) {
                names.beginning(words, from, size).stream()
                        .filter(name -> all.stream().noneMatch(other -> isSame(name, other)))
                        .forEach(all::add);
            }
        }
        int named = Math.min(all.size(), size);
        List<Suggestion> rest = new ArrayList<>();
        for (int from : beginnings(typed)) {
            List<String> words = TextTokens.exact(typed.substring(from));
            if (words.size() > 1) {
                rest.addAll(terms(Schema.PHRASES, "", String.join(" ", words), Suggestion.Kind.PHRASE, from));
            } else if (words.size() == 1 && words.getFirst().length() >= SHORTEST) {
                rest.addAll(terms(Schema.PHRASES, "", words.getFirst(), Suggestion.Kind.PHRASE, from));
                rest.addAll(terms(Schema.TEXT, TextTokens.EXACT, words.getFirst(), Suggestion.Kind.WORD, from));
            }
        }
        List<Suggestion> shown = new ArrayList<>(all.subList(0, named));
        shown.addAll(rest.subList(0, Math.min(rest.size(), Math.max(size - named, size / 3))));
        return shown.subList(0, Math.min(shown.size(), size + size / 3));
    }

    private static boolean isSame(Suggestion one, Suggestion other) {
        return one.kind() == other.kind() && one.key().equals(other.key());
    }

    /// Where the last three words, the last two and the last begin.
    private static List<Integer> beginnings(String typed) {
        List<Integer> beginnings = new ArrayList<>();
        for (int at = typed.length(); at > 0 && beginnings.size() < 3; at--) {
            boolean begins = Character.isLetterOrDigit(typed.charAt(at - 1))
                    && (at == 1 || !Character.isLetterOrDigit(typed.charAt(at - 2)));
            if (begins) {
                beginnings.add(at - 1);
            }
        }
        boolean ends = !typed.isEmpty() && Character.isLetterOrDigit(typed.charAt(typed.length() - 1));
        return ends ? beginnings.reversed() : List.of();
    }

    /// Terms that begin so and stand in two documents at least, the most frequent first.
    private List<Suggestion> terms(String field, String mark, String beginning, Suggestion.Kind kind, int from)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        List<Suggestion> found = new ArrayList<>();
        if (terms == null) {
            return found;
        }
        BytesRef prefix = new BytesRef(mark + beginning);
        TermsEnum each = terms.iterator();
        if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return found;
        }
        int seen = 0;
        for (BytesRef term = each.term();
                term != null && StringHelper.startsWith(term, prefix) && seen < MOST_TERMS;
                term = each.next(), seen++) {
            String text = term.utf8ToString().substring(mark.length());
            if (each.docFreq() > 1 && !text.equals(beginning)) {
                found.add(new Suggestion(kind, text, text, each.docFreq(), from));
            }
        }
        found.sort(Comparator.comparingInt(Suggestion::documents).reversed());
        return found.subList(0, Math.min(found.size(), 4));
    }

    /// The word that was probably meant, as the index has it; empty where `word` stands well as it is.
    ///
    /// @param stems the terms by which a search finds the word
    String respell(String word, List<String> stems) throws IOException {
        String exact = ExactForm.of(word);
        int known = frequency(TextTokens.EXACT + exact);
        for (String stem : stems) {
            known = Math.max(known, frequency(stem));
        }
        int edits = exact.length() < 5 ? 1 : 2;
        String best = "";
        double weight = 0;
        Node.Fuzzy near = new Node.Fuzzy(exact, edits, NOWHERE);
        Set<String> terms = new TreeSet<>(new Expander(reader).words(Schema.TEXT, near));
        terms.addAll(new Expander(reader).words(Schema.TITLE, near));
        for (String term : terms) {
            String candidate = term.substring(TextTokens.EXACT.length());
            int frequency = frequency(term);
            // A letter more that differs must be outweighed by a much more frequent word.
            double own = frequency / Math.pow(20, Edits.between(exact, candidate, edits));
            if (!candidate.equals(exact) && frequency >= Math.max(1, known * MORE_FREQUENT) && own > weight) {
                best = candidate;
                weight = own;
            }
        }
        return best;
    }

    /// A name whose words are all borne by somebody, each changed only where nobody bears it; empty if one has no near
    /// word.
    String respellName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : NameForm.words(name)) {
            String near = names.nearest(word);
            if (near.isEmpty()) {
                return "";
            }
            words.add(near);
        }
        return String.join(" ", words);
    }

    private int frequency(String term) throws IOException {
        return reader.docFreq(new Term(Schema.TEXT, term)) + reader.docFreq(new Term(Schema.TITLE, term));
    }
}
