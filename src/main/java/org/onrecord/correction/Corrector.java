package org.onrecord.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Quotation;

/// Puts right what the machine has read in one article. What was found stays beside it, as an
/// [org.onrecord.document.Amendment].
public final class Corrector {
    private final AnnotatedDocument read;
    private final List<Quotation> quotations;
    private final List<Claim> claims;
    private List<CountryMention> countries;
    private NormalizedDocument document;

    private Corrector(AnnotatedDocument read) {
        this.read = read;
        this.quotations = new ArrayList<>(read.quotations());
        this.claims = new ArrayList<>(read.claims());
        this.countries = read.countries();
        this.document = read.document();
    }

    /// Applies corrections in their order. One whose passage isn't there any more changes nothing.
    ///
    /// @param corrections active ones, of this article and of speakers, by number
    public static AnnotatedDocument apply(AnnotatedDocument read, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return read;
        }
        Corrector corrector = new Corrector(read);
        corrections.forEach(corrector::apply);
        return new AnnotatedDocument(
                corrector.document,
                read.dates(),
                read.places(),
                corrector.countries,
                corrector.quotations,
                corrector.claims,
                read.annotator());
    }

    /// The ids that may have become one of `ids` by merges, splits and by hand, themselves included.
    public static Set<String> origins(Set<String> ids, List<Correction> ofSpeakers) {
        Set<String> origins = new TreeSet<>(ids);
        // What was made last was applied last, so that going back once meets every step.
        for (Correction correction : ofSpeakers.reversed()) {
            Fix fix = correction.draft().fix();
            if (fix instanceof Fix.MergeSpeakers merge && origins.contains(merge.into())) {
                origins.addAll(merge.speakers());
            } else if (fix instanceof Fix.SplitSpeaker split && origins.contains(split.into())) {
                origins.add(split.speaker());
            }
        }
        return origins;
    }

    private void apply(Correction correction) {
        Target target = correction.draft().target();
        Fix fix = correction.draft().fix();
        if (target == null) {
            quotations.replaceAll(one -> Amending.identity(one, fix, document.id(), correction));
            claims.replaceAll(one -> Amending.identity(one, fix, document.id(), correction));
        } else if (target.passage() == null) {
            document = Amending.published(document, fix);
            countries = Amending.focus(countries, fix);
        } else {
            String id = Anchoring.of(target.passage(), read).mentionId();
            switch (target.passage().sort()) {
                case QUOTE -> change(quotations, Quotation::id, id, one -> Amending.quote(one, correction));
                case CLAIM -> change(claims, Claim::id, id, one -> Amending.claim(one, correction));
            }
        }
    }

    private static <T> void change(
            List<T> mentions,
            java.util.function.Function<T, String> idOf,
            @Nullable String id,
            java.util.function.Function<T, @Nullable T> change) {
        for (int i = 0; i < mentions.size(); i++) {
            if (idOf.apply(mentions.get(i)).equals(id)) {
                T changed = change.apply(mentions.get(i));
                if (changed == null) {
                    mentions.remove(i);
                } else {
                    mentions.set(i, changed);
                }
                return;
            }
        }
    }
}
