package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.onrecord.text.TokenizedText;

/// Adds to the tagger's readings what the rules find and it missed: quotations without a cue or not found at all, and
/// plain reports in sentences in which it found nothing.
final class RuleBackup {
    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final ReportWords words;

    RuleBackup(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs, ReportWords words) {
        this.words = words;
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    /// In the order of the contents.
    List<Reading> complete(List<Reading> tagged) {
        Antecedent antecedent = new Antecedent(text, marks);
        List<Reading> rules = new ArrayList<>(new QuotedRemarks(text, marks).read());
        List<Reading> accusations = new AccusationRules(text, marks).read();
        rules.addAll(accusations);
        new QuotationRules(text, marks, verbs)
                .read().stream().map(antecedent::resolve).forEach(rules::add);
        List<Reading> all = new ArrayList<>(new QuotationLayers(text).part(tagged, rules));
        all.removeIf(reading -> accusations.stream().anyMatch(rule -> hasCueOf(reading, rule)));
        for (Reading rule : rules) {
            int same = overlapping(all, rule.content());
            if (same < 0) {
                addQuotation(rule, all);
            } else if (all.get(same).cue() == null && isOwn(rule)) {
                all.set(same, new Reading(all.get(same).content(), rule.cue(), rule.source(), rule.rule()));
            }
        }
        addPhrases(all);
        all.addAll(new ClauseRules(text, marks, verbs).read(new Taken(all)));
        all.sort(Comparator.comparingInt(reading -> reading.content().from()));
        return all;
    }

    /// Those in parts of the text where nothing was found, without what the speaker does besides.
    private void addPhrases(List<Reading> all) {
        Taken taken = new Taken(all);
        List<Reading> phrases = new PhraseRules(text, marks, verbs, words)
                .read().stream()
                        .filter(phrase -> taken.isFree(phrase.content()) && taken.isFree(phrase.cue()))
                        .toList();
        all.addAll(new Coordination(text, marks, verbs).part(phrases));
    }

    /// Whether the tagger took who is accused for what is said.
    private static boolean hasCueOf(Reading reading, Reading rule) {
        Segment cue = reading.cue();
        Segment other = rule.cue();
        return cue != null && other != null && cue.overlaps(other);
    }

    private static void addQuotation(Reading rule, List<Reading> all) {
        if (rule.cue() != null) {
            all.add(rule);
        }
    }

    /// Whether the rule found a cue of the quotation's own.
    private static boolean isOwn(Reading rule) {
        return !rule.rule().equals("attribution.quoted-on");
    }

    private static int overlapping(List<Reading> readings, Segment content) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).content().overlaps(content)) {
                return i;
            }
        }
        return -1;
    }
}
