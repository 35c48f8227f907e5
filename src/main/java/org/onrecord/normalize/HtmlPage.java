package org.onrecord.normalize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Content;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SuppliedMetadata;

/// Reads a web page: the story without what stands around it, and what the page says about the story. Immutable; safe
/// for any number of threads.
public final class HtmlPage {
    private final Boilerplate boilerplate;
    private final Assembler assembler;

    public HtmlPage(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
        this.assembler = new Assembler(new BlockTyper(boilerplate));
    }

    /// Reads `html`; a page without a story is rejected as empty. The text is the story, and after it, as
    /// boilerplate, what stands among it: link lists, newsletter boxes. The title is in the metadata.
    ///
    /// @param url from where the page was loaded: its path may hold the date
    public Normalization normalize(String id, String html, @Nullable String url) {
        SuppliedMetadata supplied = new SuppliedMetadata(null, null, null, url, null);
        String hash = Content.of(html.getBytes(StandardCharsets.UTF_8)).sha256();
        return read(new Assembler.Origin(id, "text/html", hash, supplied), html, Integer.MAX_VALUE);
    }

    /// What a page that has no story says of itself: a document without text, for those who ask for its date alone.
    public NormalizedDocument withoutStory(String id, String html, @Nullable String url) {
        Page page = page(html, url);
        return new NormalizedDocument(
                id,
                "",
                List.of(),
                PageMetadata.read(page).metadata(null, SuppliedDate.of(null)),
                "text/html",
                Content.of(html.getBytes(StandardCharsets.UTF_8)).sha256(),
                false);
    }

    private static Page page(String html, @Nullable String url) {
        return Page.of(Jsoup.parse(TextDecoder.clean(html), url == null ? "" : url), url);
    }

    Normalization read(Assembler.Origin origin, String html, int maxCharacters) {
        Page page = page(html, origin.supplied().url());
        Telling found = PageMetadata.read(page);
        List<Piece> pieces = new Story(
                        boilerplate,
                        found.title() == null ? null : found.title().value())
                .read(page.document());
        return assembler.assemble(origin, ArticleText.join(pieces, maxCharacters), found);
    }
}
