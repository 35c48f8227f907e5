package org.onrecord.annotate.casualty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.document.Claim;
import org.onrecord.document.DateMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Quotation;
import org.onrecord.text.TokenizedText;

/// Finds casualty claims: numbers, and printed indefinite quantities, of people harmed.
///
/// Reads only sentences that hold a harm word; splits them into counted groups, harm words and closed-class words; and
/// lets rules join groups to harm words. Case does not matter. Immutable, safe for any number of threads.
public final class ClaimFinder {
    private final CasualtyLexicon lexicon;
    private final GroupReader groups;
    private final Map<String, WordUse> words;
    private final Map<String, PlainWords> plain;

    private ClaimFinder(CasualtyLexicon lexicon, Map<String, PlainWords> plain) {
        this.lexicon = lexicon;
        this.groups = new GroupReader(lexicon);
        this.words = WordUse.all(lexicon, groups);
        this.plain = plain;
    }

    /// Reads harm words, vague quantities and kinds of victims from the folder `index-config/`.
    ///
    /// @throws org.onrecord.lexicon.LexiconException naming file, line and rule of a fault in them
    /// @throws IOException if a file can't be read
    public static ClaimFinder load(Path indexConfig) throws IOException {
        return new ClaimFinder(CasualtyLexicon.load(indexConfig), PlainWords.load(indexConfig));
    }

    /// Sorted by span; empty if the text makes no claim.
    public List<Claim> find(NormalizedDocument document, TokenizedText text, Context context) {
        List<Draft> drafts = new ArrayList<>();
        PlainWords other = plain.get(document.metadata().language());
        ClauseReader clauses = new ClauseReader(text, lexicon, groups, words);
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            int from = text.sentenceStart(sentence);
            int to = text.sentenceEnd(sentence);
            if (other != null) {
                drafts.addAll(new PlainRules(text, other, from, to).read());
            } else if (clauses.hasHarm(from, to)) {
                drafts.addAll(read(clauses.read(from, to)));
            }
        }
        return new ClaimWriter(new SettingReader.Article(document, text, context, other), lexicon).write(drafts);
    }

    private static List<Draft> read(Clause clause) {
        Drafts drafts = new Drafts(clause);
        SubjectRules subjects = new SubjectRules(clause, drafts);
        ObjectRules objects = new ObjectRules(clause, drafts);
        NounRules nouns = new NounRules(clause, drafts);
        for (int chunk = 0; chunk < clause.size(); chunk++) {
            HarmWord harm = clause.harm(chunk);
            if (harm != null && !objects.apply(chunk, harm)) {
                boolean noun = nouns.apply(chunk, harm);
                if (!noun) {
                    subjects.apply(chunk, harm);
                }
            }
        }
        new PartRules(clause, drafts).apply();
        return drafts.found();
    }

    /// What the other finders found in the same text.
    public record Context(List<DateMention> dates, List<PlaceMention> places, List<Quotation> quotations) {}
}
