package org.onrecord.annotate.speaker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.document.Attribution;
import org.onrecord.document.Doubt;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.lexicon.Confidence;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Tells who is meant by the source of each attribution, within the article.
public final class SpeakerFinder {
    /// However often a misprint was read rightly, it is another name that is printed: likely, never sure.
    private static final double MOST_OF_MISPRINT = 0.85;

    private final SpeakerWords words;
    private final SpeakerIds ids;
    private final Confidence confidence;

    private SpeakerFinder(SpeakerWords words, SpeakerIds ids, Confidence confidence) {
        this.words = words;
        this.ids = ids;
        this.confidence = confidence;
    }

    /// Reads titles, roles and known variants of names from the folder `index-config/`.
    public static SpeakerFinder load(Path indexConfig) throws IOException {
        return new SpeakerFinder(
                SpeakerWords.load(indexConfig), SpeakerIds.load(indexConfig), Confidence.load(indexConfig));
    }

    /// The id that somebody of this name has in every article.
    ///
    /// @param kind not [Speaker.Kind#UNNAMED]
    public String id(String name, Speaker.Kind kind) {
        return kind == Speaker.Kind.PERSON ? ids.ofPerson(name) : ids.of(name);
    }

    /// One quotation an attribution, in the same order.
    public List<Quotation> find(
            NormalizedDocument document,
            TokenizedText text,
            List<Attribution> attributions,
            List<PlaceMention> places) {
        boolean english = document.metadata().language().equals("en")
                || document.metadata().language().equals("und");
        ArticlePeople people = new ArticlePeople(text, words, quoted(text, attributions), places(text, places));
        Discourse discourse = new Discourse(text, new Discourse.Lexicon(words, ids), people, english);
        discourse.confirm(attributions);
        List<Quotation> quotations = new ArrayList<>(attributions.size());
        for (Attribution attribution : attributions) {
            Resolved resolved = discourse.resolve(attribution);
            double quote = attribution.found().confidence();
            double extent = confidence.of(
                    Confidence.Doubt.EXTENT,
                    attribution.kind(),
                    document.metadata().language());
            double speaker = confidence.of(Confidence.Doubt.SPEAKER, resolved.rule());
            if (resolved.rule().equals(Resolved.MISPRINT)) {
                speaker = Math.min(speaker, MOST_OF_MISPRINT);
            }
            quotations.add(new Quotation(
                    document.id() + "-q" + attribution.content().getFirst().start(),
                    attribution,
                    resolved.speaker(),
                    null,
                    new Doubt(quote, extent, speaker, resolved.rule())));
        }
        return new Identities(words, ids, people).settle(quotations);
    }

    private static boolean[] quoted(TokenizedText text, List<Attribution> attributions) {
        boolean[] quoted = new boolean[text.tokenCount()];
        for (Attribution attribution : attributions) {
            if (attribution.type() == Attribution.Type.DIRECT) {
                for (Span span : attribution.content()) {
                    Arrays.fill(quoted, text.tokenAt(span.start()), text.tokenAt(span.end() - 1) + 1, true);
                }
            }
        }
        return quoted;
    }

    private static boolean[] places(TokenizedText text, List<PlaceMention> places) {
        boolean[] named = new boolean[text.tokenCount()];
        for (PlaceMention place : places) {
            int from = text.tokenAt(place.span().start());
            int to = text.tokenAt(place.span().end() - 1) + 1;
            Arrays.fill(named, Math.min(from, named.length), Math.min(to, named.length), true);
        }
        return named;
    }
}
