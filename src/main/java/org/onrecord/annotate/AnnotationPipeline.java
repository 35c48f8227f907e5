package org.onrecord.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.AttributionFinder;
import org.onrecord.annotate.casualty.ClaimFinder;
import org.onrecord.annotate.country.CountryFinder;
import org.onrecord.annotate.country.PlaceFinder;
import org.onrecord.annotate.date.DateFinder;
import org.onrecord.annotate.language.LanguageFinder;
import org.onrecord.annotate.said.SaidFinder;
import org.onrecord.annotate.speaker.SpeakerFinder;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attribution;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.DateMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.TokenizedText;

/// Runs every finder over a document, in the order in which they need each other's mentions.
///
/// Immutable once loaded; safe for any number of threads; the same document always gives the same annotations.
public final class AnnotationPipeline {
    private final Finders finders;
    private final String fingerprint;

    private AnnotationPipeline(Finders finders, String fingerprint) {
        this.finders = finders;
        this.fingerprint = fingerprint;
    }

    /// Loads all finders from the folder `index-config/`.
    ///
    /// @throws org.onrecord.lexicon.LexiconException naming file, line and rule of a fault in it
    /// @throws IOException if a file can't be read
    public static AnnotationPipeline load(Path indexConfig) throws IOException {
        Finders finders = new Finders(
                LanguageFinder.load(indexConfig),
                DateFinder.load(indexConfig),
                new Countries(PlaceFinder.load(indexConfig), new CountryFinder()),
                new Speech(
                        AttributionFinder.load(indexConfig),
                        SpeakerFinder.load(indexConfig),
                        SaidFinder.load(indexConfig)),
                ClaimFinder.load(indexConfig));
        return new AnnotationPipeline(finders, Fingerprint.of(indexConfig));
    }

    /// The same, but English reports are marked by the careful reader's transformer.
    ///
    /// @throws IOException if the folder's model of it can't be read, or this machine can't run it
    public AnnotationPipeline careful(Path indexConfig) throws IOException {
        Speech fast = finders.speech();
        Speech speech = new Speech(fast.attributions().careful(indexConfig), fast.speakers(), fast.said());
        Finders careful =
                new Finders(finders.language(), finders.dates(), finders.countries(), speech, finders.claims());
        return new AnnotationPipeline(careful, fingerprint + AnnotatedDocument.CAREFUL);
    }

    /// Changes with every change of the finders or of `index-config/`; a document read under another one is stale.
    public String fingerprint() {
        return fingerprint;
    }

    /// The id that a speaker of this name has in every article.
    ///
    /// @param kind not [Speaker.Kind#UNNAMED]
    public String speakerId(String name, Speaker.Kind kind) {
        return finders.speech().speakers().id(name, kind);
    }

    /// Finds everything. The document's language is filled in where it is `und`.
    public AnnotatedDocument annotate(NormalizedDocument read) {
        return annotate(read, step -> {});
    }

    /// The same.
    ///
    /// @param done told of each step right after it, for whoever measures how long they take
    public AnnotatedDocument annotate(NormalizedDocument read, Consumer<Step> done) {
        NormalizedDocument document = withLanguage(read);
        done.accept(Step.LANGUAGE);
        TokenizedText text = TokenizedText.of(document.text(), document.annotatedRegions());
        done.accept(Step.TOKENS);
        List<DateMention> dates = finders.dates().find(text, creationTime(document.metadata()));
        done.accept(Step.DATES);
        List<PlaceMention> places =
                finders.countries().places().find(text, document.metadata().language());
        List<CountryMention> countries = finders.countries().focus().find(document, places, inTitle(document));
        done.accept(Step.COUNTRIES);
        List<Attribution> attributions = finders.speech().attributions().find(document, text);
        done.accept(Step.ATTRIBUTIONS);
        List<Quotation> spoken = finders.speech().speakers().find(document, text, attributions, places);
        done.accept(Step.SPEAKERS);
        PublicationDate published = document.metadata().published();
        List<Quotation> quotations =
                finders.speech().said().find(text, spoken, dates, published == null ? null : published.value());
        done.accept(Step.SAID);
        List<Claim> claims = finders.claims().find(document, text, new ClaimFinder.Context(dates, places, quotations));
        done.accept(Step.CLAIMS);
        return new AnnotatedDocument(document, dates, places, countries, quotations, claims, fingerprint);
    }

    /// What annotating a document consists of, in this order.
    public enum Step {
        LANGUAGE,
        TOKENS,
        DATES,
        COUNTRIES,
        ATTRIBUTIONS,
        SPEAKERS,
        SAID,
        CLAIMS
    }

    /// What the tagger of reported speech marks in an annotated document, before any rule: for who wants to see why a
    /// quotation was found, or not.
    public List<AttributionFinder.Mark> marks(NormalizedDocument document) {
        return finders.speech()
                .attributions()
                .marks(document, TokenizedText.of(document.text(), document.annotatedRegions()));
    }

    /// Places of a title that the text does not print itself.
    private List<PlaceMention> inTitle(NormalizedDocument document) {
        String title = document.metadata().title();
        return title == null || document.text().contains(title)
                ? List.of()
                : finders.countries()
                        .places()
                        .find(TokenizedText.of(title), document.metadata().language());
    }

    private NormalizedDocument withLanguage(NormalizedDocument document) {
        ArticleMetadata known = document.metadata();
        if (!known.language().equals("und")) {
            return document;
        }
        return document.with(known.withDetected(finders.language().find(document.text())));
    }

    /// The publication date where its day is known: no other date is sure enough to count from.
    private static @Nullable LocalDate creationTime(ArticleMetadata metadata) {
        PublicationDate published = metadata.published();
        return published == null || published.value().precision() != PartialDate.Precision.DAY
                ? null
                : published.value().earliest();
    }

    private record Finders(
            LanguageFinder language, DateFinder dates, Countries countries, Speech speech, ClaimFinder claims) {}

    private record Countries(PlaceFinder places, CountryFinder focus) {}

    private record Speech(AttributionFinder attributions, SpeakerFinder speakers, SaidFinder said) {}
}
