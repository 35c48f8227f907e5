package org.onrecord.normalize;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reads a web page: the story without what stands around it, and what the page says about the story. Immutable; safe
/// for any number of threads.
public final class HtmlPage {
    private final PlainText text;

    public HtmlPage(Boilerplate boilerplate) {
        this.text = new PlainText(boilerplate);
    }

    /// Reads `html`; a page without a story is rejected as empty. The text is the story alone: the title is in the
    /// metadata.
    ///
    /// @param url from where the page was loaded: its path may hold the date
    public Normalization normalize(String id, String html, @Nullable String url) {
        Document page = Jsoup.parse(html, url == null ? "" : url);
        return text.normalize(id, page.body().wholeText(), page.title(), null);
    }
}
