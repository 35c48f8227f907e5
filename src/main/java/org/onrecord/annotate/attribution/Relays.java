package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.RelayPhrases.Form;
import org.onrecord.annotate.attribution.RelayPhrases.Relay;
import org.onrecord.document.Attribution;
import org.onrecord.document.Found;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Keeps who passed words on apart from who said them.
///
/// - "Officials said …, Reuters reported" and "Reuters reported that officials said …" are two layers of indirect
///   speech; the inner one has Reuters for its relayer.
/// - "“…,” Tal said, Reuters reported" is one quotation, relayed by Reuters: the relay of a direct quotation is none of
///   its own.
/// - "Reuters quoted Tal as saying …": Tal speaks.
/// - "Tal told Reuters" has no relayer: Reuters is spoken to.
final class Relays {
    private static final double CONFIDENCE = 0.8;

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final RelayPhrases phrases;
    private final Map<Integer, List<Relay>> bySentence = new HashMap<>();

    Relays(TokenizedText text, QuoteMarks marks, RelayWords words) {
        this.text = text;
        this.marks = marks;
        this.phrases = new RelayPhrases(text, words);
    }

    /// The attributions with their relayers, in no order, and the outer layer where the text has one.
    List<Attribution> complete(List<Attribution> attributions) {
        List<Attribution> all = new ArrayList<>();
        List<Attribution> layers = new ArrayList<>();
        for (Attribution attribution : attributions) {
            Attribution told = attribution;
            for (Relay relay : relays(attribution)) {
                Attribution relayed = relayed(told, relay);
                if (relayed != null) {
                    told = relayed;
                    Attribution layer = layer(told, relay);
                    if (layer != null && !isTold(layer, attributions) && !isTold(layer, layers)) {
                        layers.add(layer);
                    }
                    break;
                }
            }
            all.add(told);
        }
        all.addAll(layers);
        return nested(all);
    }

    /// The relays in the sentence of its cue, or in that of its content where it has none.
    private List<Relay> relays(Attribution attribution) {
        Span at = attribution.cue().isEmpty()
                ? attribution.content().getLast()
                : attribution.cue().getFirst();
        int sentence = text.sentenceOf(text.tokenAt(at.start()));
        return bySentence.computeIfAbsent(sentence, phrases::in);
    }

    private @Nullable Attribution relayed(Attribution told, Relay relay) {
        Span relayer = relay.relayer().span(text);
        if (relay.form() == Form.QUOTED) {
            return quoted(told, relay);
        }
        if (told.content().stream().anyMatch(piece -> piece.overlaps(relayer))) {
            return relay.form() == Form.BY ? behindThat(told, relay) : null;
        }
        Span source = told.source().isEmpty() ? null : told.source().getFirst();
        if (source == null && told.cue().isEmpty()) {
            return null;
        }
        boolean fits = switch (relay.form()) {
            case BEHIND -> relayer.start() >= end(told) && source != null;
            case BEFORE -> source != null && source.start() >= relayer.end() && !overlaps(told.cue(), relay.verb());
            case BY, QUOTED -> true;
        };
        if (!fits) {
            return null;
        }
        return source != null && relayer.start() <= source.start() && source.overlaps(relayer)
                ? withSource(told, speakerBeside(source, relay), relayer)
                : with(told, relayer);
    }

    /// "X quoted Y as saying …": Y is the source, and what stands behind "as saying" the content.
    private @Nullable Attribution quoted(Attribution told, Relay relay) {
        Segment speaker = relay.speaker();
        Span verb = text.span(relay.verb(), relay.verb() + 1);
        Span saying = text.span(relay.content() - 2, relay.content());
        List<Span> own = new ArrayList<>(told.content());
        boolean behind = own.getFirst().start() > verb.start() && own.getFirst().start() < saying.end();
        boolean cued = told.cue().stream().anyMatch(cue -> cue.overlaps(verb) || cue.overlaps(saying));
        if (speaker == null || !(behind || cued)) {
            return null;
        }
        if (behind) {
            int start = relay.content();
            start += start < text.tokenCount() && text.lower(start).equals("that") ? 1 : 0;
            if (start >= text.tokenCount()
                    || text.start(start) >= own.getFirst().end()) {
                return null;
            }
            own.set(0, new Span(text.start(start), own.getFirst().end()));
        }
        return new Attribution(
                told.type(),
                own,
                List.of(verb, saying),
                List.of(speaker.span(text)),
                relay.relayer().span(text),
                told.found());
    }

    /// "said in remarks carried by | X that …": what follows "that" alone is content; null for another text.
    private @Nullable Attribution behindThat(Attribution told, Relay relay) {
        Span first = told.content().getFirst();
        int that = relay.relayer().to();
        boolean opens = text.start(relay.relayer().from()) <= first.start();
        if (!opens
                || that + 1 >= text.tokenCount()
                || !text.lower(that).equals("that")
                || text.start(that + 1) >= first.end()) {
            return null;
        }
        List<Span> content = new ArrayList<>(told.content());
        content.set(0, new Span(text.start(that + 1), first.end()));
        Span relayer = relay.relayer().span(text);
        return new Attribution(told.type(), content, told.cue(), told.source(), relayer, told.found());
    }

    /// The speaker's own words where the tagger took the relayer for a part of them: "the paper X, | Oran Tal", or
    /// "The mayor | , quoted by X,"; null where there are none.
    private @Nullable Span speakerBeside(Span source, Relay relay) {
        int behind = relay.relayer().to();
        while (behind < text.tokenCount() && !text.isWord(behind) && text.start(behind) < source.end()) {
            behind++;
        }
        if (behind < text.tokenCount() && text.end(behind) <= source.end()) {
            return new Span(text.start(behind), source.end());
        }
        int comma = relay.verb() - 1;
        int sentence = text.sentenceStart(text.sentenceOf(relay.verb()));
        if (comma <= sentence || !text.form(comma).equals(",")) {
            return null;
        }
        int from = comma;
        while (from > sentence && text.isWord(from - 1)) {
            from--;
        }
        return from < comma ? text.span(from, comma) : null;
    }

    private @Nullable Attribution withSource(Attribution told, @Nullable Span speaker, Span relayer) {
        return speaker == null
                ? null
                : new Attribution(told.type(), told.content(), told.cue(), List.of(speaker), relayer, told.found());
    }

    private static Attribution with(Attribution told, @Nullable Span relayer) {
        return new Attribution(told.type(), told.content(), told.cue(), told.source(), relayer, told.found());
    }

    /// What the relayer of indirect speech says, itself a report: "officials said …".
    private @Nullable Attribution layer(Attribution told, Relay relay) {
        int sentence = text.sentenceOf(relay.verb());
        int from = Datelines.bodyStart(text, sentence);
        int to = relay.form() == Form.BEHIND ? commaBefore(relay) : -1;
        boolean inside = to > from && start(told) >= text.start(from);
        if (told.type() == Attribution.Type.DIRECT || !inside || marks.quotationOf(from + 1) >= 0) {
            return null;
        }
        int cue = relay.verb() + (text.lower(relay.verb()).equals("according") ? 2 : 1);
        return new Attribution(
                AttributionFinder.type(marks, new Segment(Tag.CONTENT, from, to)),
                List.of(text.span(from, to)),
                List.of(text.span(relay.verb(), cue)),
                List.of(relay.relayer().span(text)),
                null,
                new Found("attribution.relayed", CONFIDENCE));
    }

    private int commaBefore(Relay relay) {
        return Math.min(relay.relayer().from(), relay.verb()) - 1;
    }

    private static boolean isTold(Attribution layer, List<Attribution> attributions) {
        return attributions.stream()
                .anyMatch(other -> !other.source().isEmpty()
                        && other.source().getFirst().overlaps(layer.source().getFirst())
                        && other.content().getFirst().overlaps(layer.content().getFirst()));
    }

    /// Speech inside speech: the outer speaker passes it on.
    private List<Attribution> nested(List<Attribution> all) {
        Map<Integer, List<Attribution>> bySentence = new HashMap<>();
        for (Attribution outer : all) {
            for (Span piece : outer.content()) {
                int last = text.sentenceOf(text.tokenAt(piece.end() - 1));
                for (int s = text.sentenceOf(text.tokenAt(piece.start())); s <= last; s++) {
                    bySentence.computeIfAbsent(s, sentence -> new ArrayList<>()).add(outer);
                }
            }
        }
        List<Attribution> told = new ArrayList<>(all.size());
        for (Attribution inner : all) {
            Attribution outer = inner.relayer() == null && !inner.source().isEmpty() ? around(inner, bySentence) : null;
            told.add(outer == null ? inner : with(inner, outer.source().getFirst()));
        }
        return told;
    }

    /// @param bySentence the attributions that have content in a sentence: a text may hold tens of thousands
    private @Nullable Attribution around(Attribution inner, Map<Integer, List<Attribution>> bySentence) {
        int sentence = text.sentenceOf(text.tokenAt(inner.source().getFirst().start()));
        for (Attribution outer : bySentence.getOrDefault(sentence, List.of())) {
            boolean holds = !outer.source().isEmpty()
                    && outer.content().stream()
                            .anyMatch(piece -> piece.contains(inner.source().getFirst())
                                    && piece.overlaps(inner.content().getFirst()));
            if (holds && !outer.equals(inner)) {
                return outer;
            }
        }
        return null;
    }

    private boolean overlaps(List<Span> spans, int token) {
        return spans.stream().anyMatch(span -> span.contains(text.start(token)));
    }

    private static int start(Attribution told) {
        int start = told.content().getFirst().start();
        for (Span span : told.source()) {
            start = Math.min(start, span.start());
        }
        for (Span span : told.cue()) {
            start = Math.min(start, span.start());
        }
        return start;
    }

    private static int end(Attribution told) {
        int end = told.content().getLast().end();
        for (Span span : told.source()) {
            end = Math.max(end, span.end());
        }
        for (Span span : told.cue()) {
            end = Math.max(end, span.end());
        }
        return end;
    }
}
