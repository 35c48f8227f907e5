package org.onrecord.engine;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.onrecord.document.CountryMention;
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
import org.onrecord.document.Speaker;
import org.onrecord.document.Victims;
import org.onrecord.text.Span;

/// Writes an annotated article paragraph by paragraph, for tests.
public final class ArticleBuilder {
    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<PlaceMention> places = new ArrayList<>();
    private final List<CountryMention> countries = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String source;
    private @Nullable PublicationDate published;
    private String language = "en";

    public ArticleBuilder(String id) {
        this.id = id;
    }

    public ArticleBuilder title(String value) {
        title = value;
        return this;
    }

    public ArticleBuilder source(@Nullable String value) {
        source = value;
        return this;
    }

    public ArticleBuilder language(String value) {
        language = value;
        return this;
    }

    public ArticleBuilder published(@Nullable String value) {
        published = value == null
                ? null
                : new PublicationDate(PartialDate.parse(value).orElseThrow(), "supplied");
        return this;
    }

    public ArticleBuilder paragraph(String value) {
        return block(BlockType.PARAGRAPH, value);
    }

    public ArticleBuilder block(BlockType type, String value) {
        int start = text.length();
        text.append(value);
        blocks.add(new Block(type, new Span(start, text.length())));
        text.append('\n');
        return this;
    }

    public ArticleBuilder country(String code) {
        countries.add(new CountryMention(code, true, List.of()));
        return this;
    }

    public ArticleBuilder place(String printed) {
        Found found = new Found("test", 1);
        places.add(new PlaceMention(find(printed), PlaceMention.Form.SETTLEMENT, printed, null, found));
        return this;
    }

    /// A quote of `content`, which stands in the text already.
    ///
    /// @param name of the speaker, whose id is its slug; null for nobody
    public ArticleBuilder quote(String content, @Nullable String name, Attribution.Type type, @Nullable String said) {
        Attribution attribution =
                new Attribution(type, List.of(find(content)), List.of(), List.of(), null, new Found("test", 0.9));
        Attested<PartialDate> date =
                said == null ? null : new Attested<>(PartialDate.parse(said).orElseThrow(), null);
        quotations.add(new Quotation(
                id + "-q" + find(content).start(),
                attribution,
                speaker(name),
                date,
                new Doubt(0.9, 0.9, 0.8, "speaker.name")));
        return this;
    }

    /// A direct quote of `content`, passed on by `relayer`; both stand in the text already.
    public ArticleBuilder relayed(String content, String name, String relayer) {
        Attribution attribution = new Attribution(
                Attribution.Type.DIRECT,
                List.of(find(content)),
                List.of(),
                List.of(),
                find(relayer),
                new Found("test", 0.9));
        quotations.add(new Quotation(
                id + "-q" + find(content).start(),
                attribution,
                speaker(name),
                null,
                new Doubt(0.9, 0.9, 0.8, "speaker.name")));
        return this;
    }

    /// A direct quote of `content`, which stands in the text already.
    public ArticleBuilder quote(String content, Speaker speaker) {
        return quote(content, speaker, new Found("test", 0.9));
    }

    /// The same as somebody found or amended it.
    public ArticleBuilder quote(String content, Speaker speaker, Found found) {
        Attribution attribution =
                new Attribution(Attribution.Type.DIRECT, List.of(find(content)), List.of(), List.of(), null, found);
        quotations.add(new Quotation(
                id + "-q" + find(content).start(),
                attribution,
                speaker,
                null,
                new Doubt(0.9, 0.9, 0.8, "speaker.name")));
        return this;
    }

    /// A claim on `printed`, which stands in the text already.
    public ArticleBuilder claim(String printed, Harm harm, Quantity quantity, ClaimParts parts) {
        Span at = find(printed);
        Attested<String> side = parts.side() == null ? null : new Attested<>(parts.side(), null);
        Attested<String> place = parts.place() == null ? null : new Attested<>(parts.place(), null);
        Attested<String> date = parts.date() == null ? null : new Attested<>(parts.date(), null);
        Speaker claimant = speaker(parts.claimant());
        claims.add(new Claim(
                id + "-c" + at.start() + harm.label(),
                at,
                harm,
                quantity,
                new Victims(new Attested<>(parts.victims(), null), side, false),
                new Setting(place, null, date, parts.scope()),
                new Assertion(claimant == null ? null : new Attested<>(claimant, null), parts.status()),
                new Found("test", 0.9)));
        return this;
    }

    /// The rest of a claim.
    public record ClaimParts(
            Victims.Kind victims,
            @Nullable String side,
            @Nullable String place,
            @Nullable String date,
            @Nullable String claimant,
            Setting.Scope scope,
            Assertion.Status status) {
        public static final ClaimParts PLAIN = new ClaimParts(
                Victims.Kind.UNKNOWN, null, null, null, null, Setting.Scope.INCIDENT, Assertion.Status.ASSERTED);
    }

    /// A number whose printed words are the stretch `printed` of the text.
    public Quantity quantity(@Nullable Integer low, @Nullable Integer high, String printed) {
        return new Quantity(low, high, false, find(printed));
    }

    private Span find(String stretch) {
        int at = text.indexOf(stretch);
        if (at < 0) {
            throw new IllegalArgumentException("'" + stretch + "' must stand in the text");
        }
        return new Span(at, at + stretch.length());
    }

    private static @Nullable Speaker speaker(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String slug = String.join("-", org.onrecord.schema.NameForm.words(name));
        return name.startsWith("a ")
                ? new Speaker(null, name, Speaker.Kind.UNNAMED, null, null)
                : new Speaker(slug, name, Speaker.Kind.PERSON, null, null);
    }

    public AnnotatedDocument build() {
        ArticleMetadata metadata = new ArticleMetadata(title, source, null, null, language, published, Provenance.NONE);
        NormalizedDocument document =
                new NormalizedDocument(id, text.toString(), blocks, metadata, "text/plain", "0".repeat(64), false);
        quotations.sort(Comparator.comparing(Quotation::span));
        claims.sort(Comparator.comparing(Claim::span));
        return new AnnotatedDocument(document, List.of(), places, countries, quotations, claims, "test");
    }
}
