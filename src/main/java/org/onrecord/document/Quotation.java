package org.onrecord.document;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// An attribution with its speaker: who said what, when.
///
/// @param id `articleId-q` and the offset where the content starts: stable as long as the text is
/// @param speaker null where the article does not tell
/// @param said when it was said; null if the text does not tell
public record Quotation(
        String id,
        Attribution attribution,
        @Nullable Speaker speaker,
        @Nullable Attested<PartialDate> said,
        Doubt doubt)
        implements Mention {
    /// From the first piece of the content to the last.
    @Override
    public Span span() {
        return attribution.content().getFirst().cover(attribution.content().getLast());
    }

    @Override
    public Found found() {
        return attribution.found();
    }
}
