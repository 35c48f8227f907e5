package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Assertion;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Quantity;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.document.Victims;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Turns drafts into claims: adds victims, setting and claimant.
final class ClaimWriter {
    private final NormalizedDocument document;
    private final TokenizedText text;
    private final ClaimFinder.Context context;
    private final CasualtyLexicon lexicon;
    private final VictimsReader victims;

    ClaimWriter(NormalizedDocument document, TokenizedText text, ClaimFinder.Context context, CasualtyLexicon lexicon) {
        this.document = document;
        this.text = text;
        this.context = context;
        this.lexicon = lexicon;
        this.victims = new VictimsReader(text, context.places(), lexicon.people());
    }

    /// Sorted by span; `drafts` come in the order of their sentences.
    List<Claim> write(List<Draft> drafts) {
        List<Draft> ordered = drafts.stream()
                .sorted(Comparator.comparingInt(draft -> draft.group().from()))
                .toList();
        SettingReader settings = new SettingReader(document, text, context, lexicon);
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
        return new Claim(
                document.id() + "-c" + printed.start(),
                text.span(draft.from(), draft.to()),
                draft.harm(),
                new Quantity(amount.low(), amount.high(), amount.about(), printed),
                who,
                settings.read(draft),
                new Assertion(claimant(printed), draft.status()),
                new Found("casualty." + draft.rule(), 0.9));
    }

    /// The speaker of the shortest quotation whose content holds the number; null for the paper's own voice.
    private @Nullable Attested<Speaker> claimant(Span printed) {
        Quotation best = null;
        for (Quotation quotation : context.quotations()) {
            boolean holds =
                    quotation.attribution().content().stream().anyMatch(piece -> piece.contains(printed.start()));
            if (holds
                    && (best == null || quotation.span().length() < best.span().length())) {
                best = quotation;
            }
        }
        Speaker speaker = best == null ? null : best.speaker();
        if (best == null || speaker == null) {
            return null;
        }
        List<Span> source = best.attribution().source();
        return new Attested<>(speaker, source.isEmpty() ? null : source.getFirst());
    }
}
