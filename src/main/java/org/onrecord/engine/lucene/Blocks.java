package org.onrecord.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Doubt;
import org.onrecord.document.Meaning;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.schema.CopySketch;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Languages;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;
import org.onrecord.schema.TextTokens;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Makes an article the block of documents that stands for it in the index: its quotes, its claims, and last itself.
final class Blocks {
    static final String STORED_TEXT = "stored.text";
    static final String STORED_ARTICLE = "stored.article";
    static final String STORED_SENTENCES = "stored.sentences";
    static final String STORED_MENTION = "stored.mention";

    private final AnnotatedDocument annotated;
    private final String text;
    private final String language;
    private final List<Span> regions;
    private final List<Span> sentences;
    private final TextTokens words;
    private final List<String> focus;

    private Blocks(AnnotatedDocument annotated) {
        this.annotated = annotated;
        text = annotated.document().text();
        language = Languages.of(annotated.document().metadata().language());
        regions = annotated.document().annotatedRegions();
        sentences = sentences(text, regions);
        words = TextTokens.of(text, regions, language);
        focus = annotated.countries().stream()
                .filter(CountryMention::focus)
                .map(CountryMention::code)
                .toList();
    }

    /// What a hit needs to know of an article beside its text.
    record Stored(ArticleMetadata metadata, List<String> countries, int quotes, int claims, String contentHash) {}

    /// @param meanings of quotes, by their ids, as far as they are known
    static List<Document> of(AnnotatedDocument annotated, Map<String, Meaning> meanings) {
        Blocks blocks = new Blocks(annotated);
        List<Document> documents = new ArrayList<>();
        for (Quotation quotation : annotated.quotations()) {
            documents.add(blocks.quote(quotation, meanings.get(quotation.id())));
        }
        annotated.claims().forEach(claim -> documents.add(blocks.claim(claim)));
        documents.add(blocks.article());
        return documents;
    }

    private Document article() {
        FieldWriter out = writer(ResultKind.ARTICLE, annotated.document().id());
        ArticleMetadata metadata = annotated.document().metadata();
        out.tokens(Schema.TEXT, words.all());
        out.quotes(words.in(said()));
        out.sketch(CopySketch.of(text, words.all()));
        if (metadata.title() != null && !metadata.title().isBlank()) {
            Span all = new Span(0, metadata.title().length());
            List<TextTokens.Token> title =
                    TextTokens.of(metadata.title(), List.of(all), language).all();
            out.tokens(Schema.TITLE, title);
            out.phrases(title);
        }
        out.term(Schema.STEMS, language);
        out.keys(Dimension.COUNTRY, focus);
        out.keys(Dimension.PLACE, places(regions));
        Document document = out.document();
        Stored stored = new Stored(
                metadata,
                focus,
                annotated.quotations().size(),
                annotated.claims().size(),
                annotated.document().contentHash());
        document.add(new StoredField(STORED_ARTICLE, Encoding.write(stored)));
        document.add(new StoredField(STORED_SENTENCES, Encoding.writeSpans(sentences)));
        document.add(new StoredField(STORED_TEXT, text));
        return document;
    }

    /// Where anybody is quoted, each stretch once.
    private List<Span> said() {
        List<Span> all = annotated.quotations().stream()
                .flatMap(quotation -> quotation.attribution().content().stream())
                .sorted()
                .toList();
        List<Span> apart = new ArrayList<>();
        for (Span span : all) {
            if (!apart.isEmpty() && apart.getLast().overlaps(span)) {
                apart.add(apart.removeLast().cover(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    private Document quote(Quotation quotation, @Nullable Meaning meaning) {
        FieldWriter out = writer(ResultKind.QUOTE, quotation.id());
        List<Span> content = quotation.attribution().content();
        List<TextTokens.Token> said = words.in(content);
        out.tokens(Schema.TEXT, said);
        out.words(said);
        out.keys(Dimension.COUNTRY, focus);
        out.keys(Dimension.PLACE, places(content));
        Doubt doubt = quotation.doubt();
        boolean told = quotation.speaker() != null;
        out.speaker(Dimension.SPEAKER, doubt.hasUncertainSpeaker() ? null : quotation.speaker());
        out.keys(Dimension.CERTAINTY, told ? List.of(doubt.certainty()) : List.of());
        out.keys(Dimension.TYPE, List.of(label(quotation.attribution().type())));
        out.keys(Dimension.RELAYER, relayers(quotation));
        out.date(
                Dimension.SAID,
                quotation.said() == null ? null : quotation.said().value().toString());
        Document document = out.document();
        if (meaning != null) {
            document.add(new KnnByteVectorField(
                    Schema.meaning(meaning.model()), meaning.numbers(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        document.add(new StoredField(STORED_MENTION, Encoding.write(quotation)));
        return document;
    }

    private List<String> relayers(Quotation quotation) {
        Span relayer = quotation.attribution().relayer();
        return relayer == null ? List.of() : List.of(relayer.of(text));
    }

    private Document claim(Claim claim) {
        FieldWriter out = writer(ResultKind.CLAIM, claim.id());
        List<Span> around = sentences.stream()
                .filter(sentence -> sentence.overlaps(claim.span()))
                .toList();
        out.tokens(Schema.TEXT, words.in(around.isEmpty() ? List.of(claim.span()) : around));
        out.words(words.in(List.of(claim.span())));
        Attested<String> place = claim.setting().place();
        String country = claim.setting().country();
        out.keys(Dimension.COUNTRY, country != null ? List.of(country) : place == null ? focus : List.of());
        out.keys(Dimension.PLACE, place == null ? List.of() : List.of(place.value()));
        Attested<Speaker> claimant = claim.assertion().claimant();
        out.speaker(Dimension.SPEAKER, claimant == null ? null : claimant.value());
        out.speaker(Dimension.CLAIMANT, claimant == null ? null : claimant.value());
        out.keys(Dimension.HARM, List.of(claim.harm().label()));
        out.keys(Dimension.VICTIMS, List.of(claim.victims().kind().value().label()));
        Attested<String> side = claim.victims().side();
        out.keys(Dimension.SIDE, side == null ? List.of() : List.of(side.value()));
        out.keys(Dimension.SCOPE, List.of(claim.setting().scope().label()));
        out.keys(Dimension.STATUS, List.of(claim.assertion().status().label()));
        Attested<String> date = claim.setting().date();
        out.date(Dimension.DATE, date == null ? null : date.value());
        out.range(claim.quantity().low(), claim.quantity().high());
        Document document = out.document();
        document.add(new StoredField(STORED_MENTION, Encoding.write(claim)));
        return document;
    }

    /// A document with what it shares with its article.
    private FieldWriter writer(ResultKind kind, String id) {
        FieldWriter out = new FieldWriter(kind, id, annotated.document().id());
        ArticleMetadata metadata = annotated.document().metadata();
        out.keys(Dimension.SOURCE, metadata.source() == null ? List.of() : List.of(metadata.source()));
        out.keys(Dimension.LANGUAGE, metadata.language().equals("und") ? List.of() : List.of(metadata.language()));
        out.date(
                Dimension.PUBLISHED,
                metadata.published() == null
                        ? null
                        : metadata.published().value().toString());
        return out;
    }

    /// Places by name, but for countries as such.
    private Set<String> places(List<Span> within) {
        Set<String> names = new TreeSet<>();
        for (PlaceMention place : annotated.places()) {
            boolean named = switch (place.form()) {
                case CAPITAL, REGION, SETTLEMENT, DISPUTED -> true;
                case COUNTRY, DEMONYM -> false;
            };
            if (named && within.stream().anyMatch(span -> span.overlaps(place.span()))) {
                names.add(place.name());
            }
        }
        return names;
    }

    private static List<Span> sentences(String text, List<Span> regions) {
        TokenizedText tokens = TokenizedText.of(text, regions);
        List<Span> sentences = new ArrayList<>(tokens.sentenceCount());
        for (int i = 0; i < tokens.sentenceCount(); i++) {
            sentences.add(tokens.sentenceSpan(i));
        }
        return sentences;
    }

    private static String label(Enum<?> value) {
        return Objects.requireNonNull(value).name().toLowerCase(java.util.Locale.ROOT);
    }
}
