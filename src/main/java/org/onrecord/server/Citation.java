package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// How a quote or claim is cited: in one line for people, and in the form of schema.org's
/// [ClaimReview](https://schema.org/ClaimReview) for programs. The verdict and its author are left to the reviewer.
final class Citation {
    private final Mentioned mentioned;
    private final String link;
    private final NormalizedDocument document;
    private final Span span;

    /// @param mentioned a quote or claim
    /// @param link its permalink
    Citation(Mentioned mentioned, String link) {
        this.mentioned = mentioned;
        this.link = link;
        this.document = mentioned.article().document();
        this.span = Objects.requireNonNull(mentioned.span(), "an article is not cited");
    }

    String plain() {
        ArticleMetadata metadata = document.metadata();
        Speaker who = who();
        List<String> parts = new ArrayList<>();
        parts.add("“" + words() + "”");
        if (who != null) {
            parts.add((mentioned.claim() == null ? "" : "claimed by ") + who.name());
        }
        parts.add(metadata.title() == null ? "untitled article" : "in “" + metadata.title() + "”");
        if (metadata.source() != null) {
            parts.add(metadata.source());
        }
        if (metadata.published() != null) {
            parts.add(metadata.published().value().toString());
        }
        if (metadata.url() != null) {
            parts.add(metadata.url());
        }
        return String.join(", ", parts) + ". Characters " + span.start() + "–" + span.end()
                + " of the text; original SHA-256 " + document.contentHash() + "; " + link;
    }

    ObjectNode claimReview() {
        Speaker who = who();
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("@context", "https://schema.org");
        row.put("@type", "ClaimReview");
        row.put("url", link);
        row.put("claimReviewed", who == null ? words() : who.name() + ": “" + words() + "”");
        ObjectNode item = row.putObject("itemReviewed");
        item.put("@type", mentioned.claim() == null ? "Quotation" : "Claim");
        item.put("text", words());
        if (who != null) {
            item.putObject("author").put("@type", type(who)).put("name", who.name());
        }
        String date = date();
        if (date != null) {
            item.put("datePublished", date);
        }
        item.set("appearance", appearance());
        return row;
    }

    private ObjectNode appearance() {
        ArticleMetadata metadata = document.metadata();
        ObjectNode row = Pieces.JSON.objectNode().put("@type", "NewsArticle");
        put(row, "headline", metadata.title());
        put(row, "url", metadata.url());
        put(row, "author", metadata.author());
        if (metadata.source() != null) {
            row.putObject("publisher").put("@type", "Organization").put("name", metadata.source());
        }
        if (metadata.published() != null) {
            row.put("datePublished", metadata.published().value().toString());
        }
        row.put("inLanguage", metadata.language());
        row.putObject("identifier")
                .put("@type", "PropertyValue")
                .put("propertyID", "SHA-256")
                .put("value", document.contentHash());
        return row;
    }

    private String words() {
        return span.of(document.text());
    }

    private @Nullable Speaker who() {
        Claim claim = mentioned.claim();
        Quotation quote = mentioned.quote();
        if (claim != null) {
            Attested<Speaker> claimant = claim.assertion().claimant();
            return claimant == null ? null : claimant.value();
        }
        return quote == null ? null : quote.speaker();
    }

    /// When it was said; where that is not known, when the article was published.
    private @Nullable String date() {
        Quotation quote = mentioned.quote();
        Attested<PartialDate> said = quote == null ? null : quote.said();
        if (said != null) {
            return said.value().toString();
        }
        return document.metadata().published() == null
                ? null
                : document.metadata().published().value().toString();
    }

    private static String type(Speaker who) {
        return switch (who.kind()) {
            case PERSON, UNNAMED -> "Person";
            case ORGANISATION, GROUP -> "Organization";
            case COUNTRY -> "Country";
        };
    }

    private static void put(ObjectNode row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, value);
        }
    }
}
