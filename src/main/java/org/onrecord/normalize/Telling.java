package org.onrecord.normalize;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Provenance;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.SuppliedMetadata;

/// What a document tells of itself; null where it tells nothing.
record Telling(
        @Nullable Told title,
        @Nullable Told source,
        @Nullable Told author,
        @Nullable Told url,
        @Nullable Told language,
        @Nullable PublicationDate published) {
    /// Of a text that has nothing but its date.
    static Telling date(@Nullable PublicationDate published) {
        return new Telling(null, null, null, null, null, published);
    }

    /// The same after its sender was asked, who wins; of the date he is asked elsewhere.
    Telling under(SuppliedMetadata sender) {
        return new Telling(
                Told.first(Told.of(sender.title(), "supplied"), title),
                Told.first(Told.of(sender.source(), "supplied"), source),
                Told.first(Told.of(sender.author(), "supplied"), author),
                Told.first(Told.of(sender.url(), "supplied"), url),
                language,
                published);
    }

    /// As what the sender of a part says of it.
    SuppliedMetadata supplied() {
        return new SuppliedMetadata(
                value(title),
                value(source),
                value(author),
                value(url),
                published == null ? null : published.value().toString());
    }

    /// As metadata of an article, with a title for one that has none.
    ///
    /// @param sent what the sender said of the date
    ArticleMetadata metadata(@Nullable Told printedTitle, SuppliedDate sent) {
        Told shown = Told.first(title, printedTitle);
        return new ArticleMetadata(
                value(shown),
                value(source),
                value(author),
                value(url),
                language == null ? "und" : language.value(),
                sent.date() == null ? published : new PublicationDate(sent.date(), "supplied"),
                new Provenance(from(shown), from(source), from(author), from(url), from(language), sent.unread()));
    }

    private static @Nullable String value(@Nullable Told told) {
        return told == null ? null : told.value();
    }

    private static @Nullable String from(@Nullable Told told) {
        return told == null ? null : told.from();
    }
}
