package org.onrecord.document;

import java.util.List;
import org.onrecord.text.Span;

/// A country that an article names, with every place where it does.
///
/// @param code ISO 3166-1 alpha-2
/// @param focus whether the events happen there or the article is about it; at most three are
/// @param mentions sorted spans; empty where only metadata names it
public record CountryMention(String code, boolean focus, List<Span> mentions) {
    public CountryMention {
        mentions = List.copyOf(mentions);
    }
}
