package org.onrecord.normalize;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Content;
import org.onrecord.document.SuppliedMetadata;

/// Reads text that is text already: it is taken exactly as it is, so that offsets into it stay true; only its blocks
/// are typed and its date is read. Immutable; safe for any number of threads.
public final class PlainText {
    private final Assembler assembler;

    public PlainText(Boilerplate boilerplate) {
        this.assembler = new Assembler(new BlockTyper(boilerplate));
    }

    /// Reads `text`; blank text is rejected as empty.
    ///
    /// @param published a date or timestamp, which wins over one printed in the text; what can't be read as one is told
    ///     as [org.onrecord.document.Provenance#unreadDate]
    public Normalization normalize(String id, String text, @Nullable String title, @Nullable String published) {
        SuppliedMetadata supplied = new SuppliedMetadata(title, null, null, null, published);
        String hash = Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
        return read(new Assembler.Origin(id, "text/plain", hash, supplied), text, Integer.MAX_VALUE);
    }

    Normalization read(Assembler.Origin origin, String text, int maxCharacters) {
        ArticleText article = ArticleText.lines(text, maxCharacters);
        return assembler.assemble(origin, article, Telling.date(PrintedDate.find(article, "und")));
    }
}
