package org.onrecord.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Assertion;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.Claim;
import org.onrecord.document.Content;
import org.onrecord.document.CountryMention;
import org.onrecord.document.DateMention;
import org.onrecord.document.Doubt;
import org.onrecord.document.Found;
import org.onrecord.document.Harm;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Provenance;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quantity;
import org.onrecord.document.Quotation;
import org.onrecord.document.Setting;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.Speaker;
import org.onrecord.document.SuppliedMetadata;
import org.onrecord.document.Victims;
import org.onrecord.text.Span;

/// Made-up documents at every step.
public final class Samples {
    private static final Found FOUND = new Found("test.rule", 0.9);

    private Samples() {}

    public static SourceDocument source(@Nullable String id, String text) {
        return new SourceDocument(
                id, "note.txt", "text/plain", SuppliedMetadata.NONE, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static NormalizedDocument normalized(String id, String text) {
        return new NormalizedDocument(
                id,
                text,
                List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))),
                new ArticleMetadata(
                        "Ärger 🚢 in Lorvik",
                        "The Lorvik Post",
                        null,
                        null,
                        "und",
                        new PublicationDate(new PartialDate(2021, 3, null), "meta"),
                        new Provenance("heading", "meta", null, null, null, null)),
                "text/plain",
                Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256(),
                false);
    }

    public static NormalizedDocument inLanguage(NormalizedDocument document, String language) {
        ArticleMetadata known = document.metadata();
        return document.with(known.withDetected(language));
    }

    public static NormalizedDocument withUnreadDate(NormalizedDocument document, String date) {
        ArticleMetadata known = document.metadata();
        return document.with(new ArticleMetadata(
                known.title(),
                known.source(),
                known.author(),
                known.url(),
                known.language(),
                null,
                new Provenance("heading", "meta", null, null, null, date)));
    }

    /// One annotation of each kind, on a text of at least 8 characters.
    public static AnnotatedDocument annotated(NormalizedDocument read, String annotator) {
        Span span = new Span(0, 4);
        Speaker speaker = new Speaker("mira-tolven", "Mira Tolven", Speaker.Kind.PERSON, "harbour master", "NO");
        Quotation quotation = new Quotation(
                read.id() + "-q0",
                new Attribution(
                        Attribution.Type.MIXED,
                        List.of(span),
                        List.of(new Span(5, 6)),
                        List.of(new Span(6, 8)),
                        null,
                        FOUND),
                speaker,
                new Attested<>(new PartialDate(2021, 3, 4), null),
                new Doubt(0.9, 0.8, 0.7, "speaker.name"));
        Claim claim = new Claim(
                read.id() + "-c0",
                span,
                Harm.KILLED,
                new Quantity(13, null, false, span),
                new Victims(new Attested<>(Victims.Kind.AID_WORKER, span), null, true),
                new Setting(new Attested<>("Lorvik", span), "NO", null, Setting.Scope.INCIDENT),
                new Assertion(new Attested<>(speaker, null), Assertion.Status.DENIED),
                FOUND);
        return new AnnotatedDocument(
                read,
                List.of(new DateMention(span, DateMention.Type.DATE, null, FOUND)),
                List.of(new PlaceMention(span, PlaceMention.Form.DISPUTED, "Lorvik", null, FOUND)),
                List.of(new CountryMention("NO", true, List.of(span))),
                List.of(quotation),
                List.of(claim),
                annotator);
    }
}
