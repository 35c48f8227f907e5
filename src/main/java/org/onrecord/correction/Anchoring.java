package org.onrecord.correction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.Mention;
import org.onrecord.document.Quotation;
import org.onrecord.text.Span;

/// Finds a passage again in an article that was read anew: where the words still stand, and what is read there.
///
/// @param place where its words stand now; null if they don't
/// @param moved whether they stand elsewhere than they did
/// @param mention the quote or claim that is read there; null if none is
public record Anchoring(
        @Nullable Span place, boolean moved, @Nullable Mention mention) {
    /// Looks at the old place first, then for the same words elsewhere, the nearest.
    public static Anchoring of(Target.Passage passage, AnnotatedDocument annotated) {
        Span place = place(passage, annotated.document().text());
        if (place == null) {
            return new Anchoring(null, true, null);
        }
        Mention mention = switch (passage.sort()) {
            case QUOTE ->
                best(passage, place, annotated.quotations(), Quotation::id).orElse(null);
            case CLAIM -> best(passage, place, annotated.claims(), Claim::id).orElse(null);
        };
        return new Anchoring(place, !place.equals(passage.span()), mention);
    }

    /// The id of the quote or claim; null if none is read there.
    public @Nullable String mentionId() {
        if (mention instanceof Quotation quotation) {
            return quotation.id();
        }
        return mention instanceof Claim claim ? claim.id() : null;
    }

    private static @Nullable Span place(Target.Passage passage, String text) {
        Span old = passage.span();
        if (text.startsWith(passage.exact(), old.start())) {
            return old;
        }
        Span nearest = null;
        for (int at = text.indexOf(passage.exact()); at >= 0; at = text.indexOf(passage.exact(), at + 1)) {
            if (nearest == null || Math.abs(at - old.start()) < Math.abs(nearest.start() - old.start())) {
                nearest = new Span(at, at + passage.exact().length());
            }
        }
        return nearest;
    }

    /// The one that shares most of the place, at least half of it or of itself; of several the one of the same id.
    private static <T extends Mention> Optional<T> best(
            Target.Passage passage, Span place, List<T> mentions, Function<T, String> id) {
        T best = null;
        double most = 0.5;
        for (T mention : mentions) {
            double shared = shared(place, mention.span());
            boolean same = id.apply(mention).equals(passage.mention());
            if (shared > most || (shared == most && (best == null || same))) {
                best = mention;
                most = shared;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double shared(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return common <= 0 ? 0 : (double) common / Math.max(a.length(), b.length());
    }
}
