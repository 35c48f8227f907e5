package org.onrecord.server;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.Quotation;
import org.onrecord.document.SourceDocument;
import org.onrecord.search.Permalink;
import org.onrecord.text.Span;

/// What became of the quote or claim that a permalink names.
///
/// @param asked as it was asked for; null where only an id was given
/// @param version of the document whose bytes the permalink names; null where no version has them
record Evidence(
        @Nullable Permalink asked,
        Status status,
        Place place,
        @Nullable Integer version) {
    /// @param span where the words stand now; null where they don't
    /// @param now the quote or claim that is read there now; the article where none is
    record Place(@Nullable Span span, Mentioned now) {}

    /// How much of it still holds.
    enum Status {
        HOLDS("The words stand where they stood, in the same bytes, and are read as they were."),
        REREAD("The words stand where they stood, in the same bytes, but they are read in another way now."),
        MOVED("The article was changed since; the words still stand in it."),
        LOST("The article was changed since, and the words do not stand where they stood.");

        private final String note;

        Status(String note) {
            this.note = note;
        }

        String note() {
            return note;
        }
    }

    /// @throws ProblemException if the article was deleted (410), or nothing ever had that id (404)
    static Evidence find(String id, Archive archive) throws IOException {
        Optional<Permalink> link = Permalink.parse(id);
        if (link.isEmpty()) {
            Optional<Mentioned> now = Mentioned.find(id, archive::corrected);
            Mentioned mentioned = now.filter(one -> one.span() != null)
                    .orElseThrow(() -> ProblemException.notFound("There is no quote or claim '" + id + "'."));
            return new Evidence(null, Status.HOLDS, new Place(mentioned.span(), mentioned), null);
        }
        String article = Mentioned.article(link.get().mention());
        Optional<AnnotatedDocument> read = archive.corrected(article);
        if (read.isEmpty()) {
            throw archive.received(article).isPresent()
                    ? ProblemException.gone("The article '" + article + "' is no longer in the collection.")
                    : ProblemException.notFound("There is no article '" + article + "'.");
        }
        return of(link.get(), read.get(), archive);
    }

    private static Evidence of(Permalink link, AnnotatedDocument read, Archive archive) throws IOException {
        String text = read.document().text();
        String hash = read.document().contentHash();
        if (!link.stands(link.span(), text)) {
            Mentioned elsewhere = same(link, read);
            Status status = elsewhere.span() == null ? Status.LOST : Status.MOVED;
            return new Evidence(link, status, new Place(elsewhere.span(), elsewhere), version(link, read, archive));
        }
        Mentioned now = at(link.span(), link.mention(), read);
        Status status = !link.isOf(hash)
                ? Status.MOVED
                : now.id().equals(link.mention()) && link.span().equals(now.span()) ? Status.HOLDS : Status.REREAD;
        return new Evidence(link, status, new Place(link.span(), now), version(link, read, archive));
    }

    /// The quote or claim that overlaps the place, the one of the same id first; else the article.
    private static Mentioned at(Span span, String id, AnnotatedDocument read) {
        Mentioned found = new Mentioned(read.document().id(), read, null, null);
        for (Quotation quote : read.quotations()) {
            if (Mentioned.isQuote(id)
                    && quote.span().overlaps(span)
                    && !found.id().equals(id)) {
                found = new Mentioned(quote.id(), read, quote, null);
            }
        }
        for (Claim claim : read.claims()) {
            if (!Mentioned.isQuote(id)
                    && claim.span().overlaps(span)
                    && !found.id().equals(id)) {
                found = new Mentioned(claim.id(), read, null, claim);
            }
        }
        return found;
    }

    /// The quote or claim that has the same words; else the article.
    private static Mentioned same(Permalink link, AnnotatedDocument read) {
        String text = read.document().text();
        for (Quotation quote : read.quotations()) {
            if (link.stands(quote.span(), text)) {
                return new Mentioned(quote.id(), read, quote, null);
            }
        }
        for (Claim claim : read.claims()) {
            if (link.stands(claim.span(), text)) {
                return new Mentioned(claim.id(), read, null, claim);
            }
        }
        return new Mentioned(read.document().id(), read, null, null);
    }

    private static @Nullable Integer version(Permalink link, AnnotatedDocument read, Archive archive)
            throws IOException {
        String id = read.document().id();
        int version = 1;
        Optional<SourceDocument> original = archive.original(id, version);
        while (original.isPresent()) {
            if (link.isOf(original.get().content().sha256())) {
                return version;
            }
            version++;
            original = archive.original(id, version);
        }
        return null;
    }
}
