package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.document.Assertion;
import org.onrecord.document.Claim;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Quantity;
import org.onrecord.document.Victims;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Turns drafts into claims: adds victims, setting and claimant.
final class ClaimWriter {
    private final NormalizedDocument document;
    private final TokenizedText text;
    private final SettingReader.Article article;
    private final CasualtyLexicon lexicon;
    private final VictimsReader victims;
    private final ClaimantReader claimants;
    private final Set<String> ids = new HashSet<>();

    ClaimWriter(SettingReader.Article article, CasualtyLexicon lexicon) {
        this.article = article;
        this.document = article.document();
        this.text = article.text();
        this.lexicon = lexicon;
        ClaimFinder.Context context = article.context();
        this.victims = new VictimsReader(text, context.places(), lexicon.people());
        this.claimants = new ClaimantReader(text, context.quotations(), article.words());
    }

    /// Sorted by span; `drafts` come in the order of their sentences.
    List<Claim> write(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Draft> ordered = drafts.stream()
                .sorted(Comparator.comparingInt(draft -> draft.group().from()))
                .toList();
        SettingReader settings = new SettingReader(article, lexicon, ordered);
        List<Claim> claims = new ArrayList<>();
        Draft before = null;
        Victims shared = null;
        for (Draft draft : ordered) {
            boolean sameSentence = before != null && text.sentenceOf(before.from()) == text.sentenceOf(draft.from());
            Victims who = victims.read(draft, sameSentence ? before : null, sameSentence ? shared : null);
            claims.add(claim(draft, who, settings));
            if (!draft.part() || !sameSentence) {
                before = draft;
                shared = who;
            }
        }
        claims.sort(Comparator.comparing(Claim::span));
        return claims;
    }

    private Claim claim(Draft draft, Victims who, SettingReader settings) {
        Amount amount = draft.group().amount();
        Span printed = text.span(amount.extent().numberFrom(), amount.to());
        String id = document.id() + "-c" + printed.start();
        return new Claim(
                ids.add(id) ? id : id + "-" + draft.harm().label(),
                text.span(draft.from(), draft.to()),
                draft.harm(),
                new Quantity(amount.low(), amount.high(), amount.about(), printed),
                who,
                settings.read(draft),
                new Assertion(claimants.read(draft, printed), draft.status()),
                new Found("casualty." + draft.rule(), confidence(draft.rule())));
    }

    /// How often the rule is right, by the claims looked at while it was written.
    private static double confidence(String rule) {
        return switch (rule) {
            case "passive", "active", "counted", "companions", "lives" -> 0.95;
            case "reduced", "act", "possessed", "toll", "inverted" -> 0.9;
            case "part", "among", "none" -> 0.85;
            default -> 0.75;
        };
    }
}
