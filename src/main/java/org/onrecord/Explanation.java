package org.onrecord;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.AttributionFinder;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Block;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Doubt;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Provenance;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quantity;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// Prints a document after every step, for a person: what was read, what was found in it, and by which rule.
final class Explanation {
    /// A stretch of text is shown to this many code units; its span tells the rest.
    private static final int SHOWN = 90;

    private final PrintWriter out;

    Explanation(PrintWriter out) {
        this.out = out;
    }

    /// @param marks what the tagger alone found, which the quotations were made of
    void print(AnnotatedDocument annotated, List<AttributionFinder.Mark> marks) {
        NormalizedDocument document = annotated.document();
        normalized(document);
        String text = document.text();
        head("dates", annotated.dates().size());
        annotated
                .dates()
                .forEach(
                        date -> line(date.span(), text, date.type() + " " + orDash(date.value()) + rule(date.found())));
        head("places", annotated.places().size());
        annotated
                .places()
                .forEach(place -> line(
                        place.span(),
                        text,
                        place.name() + " (" + orDash(place.country()) + ", " + lower(place.form()) + ")"
                                + rule(place.found())));
        head("countries", annotated.countries().size());
        annotated.countries().forEach(this::country);
        head("tagger", marks.size());
        marks.forEach(mark -> line(mark.span(), text, mark.role()));
        head("quotations", annotated.quotations().size());
        annotated.quotations().forEach(quotation -> quotation(quotation, text));
        head("claims", annotated.claims().size());
        annotated.claims().forEach(claim -> claim(claim, text));
        out.flush();
    }

    private void normalized(NormalizedDocument document) {
        ArticleMetadata metadata = document.metadata();
        out.println("normalize");
        Provenance from = metadata.provenance();
        PublicationDate published = metadata.published();
        field("id", document.id());
        field("media type", document.mediaType());
        field("sha-256", document.contentHash());
        field("title", metadata.title(), from.title());
        field("source", metadata.source(), from.source());
        field("author", metadata.author(), from.author());
        field("url", metadata.url(), from.url());
        field("language", metadata.language(), from.language());
        if (from.unreadDate() != null) {
            field("unread date", from.unreadDate());
        }
        field(
                "published",
                published == null ? null : published.value().toString(),
                published == null ? null : published.from());
        field("text", document.text().length() + " code units" + (document.truncated() ? ", truncated" : ""));
        head("blocks", document.blocks().size());
        for (Block block : document.blocks()) {
            line(block.span(), document.text(), lower(block.type()));
        }
    }

    private void country(CountryMention country) {
        out.println("  " + country.code() + (country.focus() ? " focus" : "") + "  "
                + country.mentions().size() + " mentions");
    }

    private void quotation(Quotation quotation, String text) {
        Attribution attribution = quotation.attribution();
        for (Span piece : attribution.content()) {
            line(piece, text, lower(attribution.type()));
        }
        Speaker speaker = quotation.speaker();
        field("  cue", printed(attribution.cue(), text));
        field("  source", printed(attribution.source(), text));
        field("  speaker", speaker == null ? null : described(speaker));
        Span relayer = attribution.relayer();
        if (relayer != null) {
            field("  relayed by", shown(relayer, text));
        }
        Attested<?> said = quotation.said();
        if (said != null) {
            Span at = said.at();
            field("  said", said.value() + (at == null ? "" : "  by \"" + shown(at, text) + "\""));
        }
        Doubt doubt = quotation.doubt();
        field(
                "  found",
                attribution.found().rule() + "  quote " + rounded(doubt.quote()) + ", extent "
                        + rounded(doubt.extent()));
        field("  resolved", orDash(doubt.resolvedBy()) + "  " + doubt.certainty() + " " + rounded(doubt.speaker()));
    }

    private void claim(Claim claim, String text) {
        Quantity quantity = claim.quantity();
        line(
                claim.span(),
                text,
                claim.harm().label() + " " + orDash(quantity.low()) + ".." + orDash(quantity.high())
                        + (quantity.about() ? " about" : "") + " \""
                        + quantity.printed().of(text) + "\"");
        String kind = claim.victims().kind().value().label();
        field("  victims", kind + (claim.victims().part() ? ", a part" : ""));
        field("  side", value(claim.victims().side()));
        field("  place", value(claim.setting().place()));
        field("  date", value(claim.setting().date()));
        Attested<Speaker> claimant = claim.assertion().claimant();
        field("  claimant", claimant == null ? null : described(claimant.value()));
        field(
                "  scope",
                claim.setting().scope().label() + ", "
                        + claim.assertion().status().label());
        field("  found", claim.found().rule() + "  " + rounded(claim.found().confidence()));
    }

    private static String described(Speaker speaker) {
        return speaker.name() + " (" + speaker.kind().label() + ", id " + orDash(speaker.id())
                + (speaker.role() == null ? "" : ", " + speaker.role())
                + (speaker.country() == null ? "" : ", " + speaker.country()) + identity(speaker.identity()) + ")";
    }

    private static String identity(Speaker.@Nullable Identity identity) {
        return identity == null
                ? ""
                : ", printed \"" + identity.printed() + "\", one by "
                        + identity.basis().label();
    }

    private void head(String name, int count) {
        out.println();
        out.println(name + " (" + count + ")");
    }

    private void field(String name, @Nullable String value) {
        out.println(String.format(Locale.ROOT, "  %-12s %s", name, orDash(value)));
    }

    private void field(String name, @Nullable String value, @Nullable String from) {
        field(name, value == null || from == null ? value : value + "  from " + from);
    }

    private void line(Span span, String text, String reading) {
        out.println("  [" + span.start() + ", " + span.end() + ")  " + shown(span, text) + "  → " + reading);
    }

    private static @Nullable String printed(List<Span> spans, String text) {
        return spans.isEmpty()
                ? null
                : String.join(
                        " … ", spans.stream().map(span -> shown(span, text)).toList());
    }

    private static String shown(Span span, String text) {
        String words = span.of(text).replace('\n', ' ');
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN - 1) + "…";
    }

    private static @Nullable String value(@Nullable Attested<String> attested) {
        return attested == null ? null : attested.value();
    }

    private static String rule(Found found) {
        return "  " + found.rule() + " " + rounded(found.confidence());
    }

    private static String rounded(double probability) {
        return String.format(Locale.ROOT, "%.2f", probability);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }
}
