package org.onrecord.document;

import org.onrecord.text.Span;

/// Something a finder found in a text.
public sealed interface Mention permits DateMention, PlaceMention, Quotation, Claim {
    /// The shortest stretch that carries the whole mention.
    Span span();

    Found found();
}
