package org.onrecord.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Source, cue and content of one stretch of reported speech, as printed; PolNeAR's attribution relation.
///
/// @param content pieces in the order of the text, quotation marks left out; never empty
/// @param cue the words that report it; empty if none
/// @param source the speaker as printed at that place; empty if none is
/// @param relayer who passed it on ("Reuters reported"); null if nobody
public record Attribution(
        Type type,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        @Nullable Span relayer,
        Found found) {
    public Attribution {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution needs content");
        }
    }

    /// The same, found by something else or less surely.
    public Attribution with(Found other) {
        return new Attribution(type, content, cue, source, relayer, other);
    }

    /// The rule and the type together, by which it is measured how often such attributions are right:
    /// `attribution.cue-before.direct`.
    public String kind() {
        return found.rule() + "." + type.name().toLowerCase(Locale.ROOT);
    }

    /// How much of the content stands in quotation marks.
    public enum Type {
        DIRECT,
        MIXED,
        INDIRECT
    }
}
