package org.onrecord.normalize;

import org.jspecify.annotations.Nullable;

/// Reads a web page: the story without what stands around it, and what the page says about the story. Immutable; safe
/// for any number of threads.
public final class HtmlPage {
    private final Boilerplate boilerplate;

    public HtmlPage(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /// Reads `html`; a page without a story is rejected as empty. The text is the story alone: the title is in the
    /// metadata.
    ///
    /// @param url from where the page was loaded: its path may hold the date
    public Normalization normalize(String id, String html, @Nullable String url) {
        return new Normalization.Rejected(Reason.EMPTY, "nothing reads " + id);
    }
}
