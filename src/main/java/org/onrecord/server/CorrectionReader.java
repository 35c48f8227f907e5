package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Corrections;
import org.onrecord.correction.Correction;
import org.onrecord.correction.Fix;
import org.onrecord.correction.Target;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Speaker;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Keys;

/// Reads what somebody wants to put right.
final class CorrectionReader {
    private static final int MOST_READ = 1_000;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> COUNTRIES = countries();

    /// The fields of each kind beside `kind`, `author` and `reason`.
    private static final Map<String, List<String>> FIELDS = Map.of(
            "right", List.of("target"),
            "not-a-quote", List.of("target"),
            "not-a-claim", List.of("target"),
            "wrong-speaker", List.of("target", "speaker"),
            "wrong-number", List.of("target", "low", "high", "about"),
            "wrong-country", List.of("target", "countries"),
            "wrong-date", List.of("target", "date"),
            "merge-speakers", List.of("speakers", "into"),
            "split-speaker", List.of("speaker", "into", "names", "articles"));

    /// The kinds of corrections, by name.
    static final List<String> KINDS = FIELDS.keySet().stream().sorted().toList();

    /// What can be put right about each.
    private static final Map<String, Set<String>> APPLIES = Map.of(
            "a quote", Set.of("right", "not-a-quote", "wrong-speaker", "wrong-date"),
            "a claim", Set.of("right", "not-a-claim", "wrong-speaker", "wrong-number", "wrong-country", "wrong-date"),
            "an article", Set.of("wrong-country", "wrong-date"));

    private final Archive archive;
    private final Curation curation;

    CorrectionReader(Archive archive, Curation curation) {
        this.archive = archive;
        this.curation = curation;
    }

    /// @throws ProblemException with everything that is wrong
    Correction.Draft read(JsonNode body) throws IOException {
        String kind = body.path("kind").asText();
        List<String> own = FIELDS.getOrDefault(kind, List.of());
        Set<String> known = new TreeSet<>(own);
        if (own.isEmpty()) {
            FIELDS.values().forEach(known::addAll);
        }
        known.addAll(List.of("kind", "author", "reason"));
        Fields fields = new Fields(body, known.toArray(String[]::new));
        fields.choice("kind", KINDS, each -> each);
        fields.required("kind", LONGEST_NAME);
        String author = fields.required("author", LONGEST_NAME);
        String reason = fields.required("reason", LONGEST);
        fields.check();
        if (!own.contains("target")) {
            Fix fix = kind.equals("merge-speakers") ? merge(fields) : split(fields);
            return new Correction.Draft(fix, null, author, reason);
        }
        Mentioned mentioned = mentioned(fields);
        Fix fix = fix(kind, fields, mentioned);
        fields.check();
        return new Correction.Draft(fix, target(mentioned, fix, fields), author, reason);
    }

    private Mentioned mentioned(Fields fields) throws IOException {
        Optional<Mentioned> mentioned = Mentioned.find(fields.required("target", LONGEST), archive::annotated);
        if (mentioned.isEmpty()) {
            fields.wrong("target", "must be the id of a quote, a claim or an article");
        }
        fields.check();
        return mentioned.orElseThrow();
    }

    private Fix fix(String kind, Fields fields, Mentioned mentioned) {
        String what = mentioned.quote() != null ? "a quote" : mentioned.claim() != null ? "a claim" : "an article";
        if (!APPLIES.getOrDefault(what, Set.of()).contains(kind)) {
            fields.wrong("kind", "can't be put right about " + what);
        }
        return switch (kind) {
            case "right" -> new Fix.Right();
            case "not-a-quote" -> new Fix.NotAQuote();
            case "not-a-claim" -> new Fix.NotAClaim();
            case "wrong-speaker" -> new Fix.WrongSpeaker(speaker(fields));
            case "wrong-number" -> number(fields);
            case "wrong-country" -> countries(fields, mentioned.claim() == null ? 3 : 1);
            default -> new Fix.WrongDate(date(fields, mentioned.claim() != null));
        };
    }

    private @Nullable Speaker speaker(Fields fields) {
        if (!fields.has("speaker")) {
            fields.wrong("speaker", "must be given; null where the article doesn't tell who it is");
        }
        Fields speaker = fields.object("speaker", "id", "name", "kind", "role", "country");
        if (speaker == null) {
            return null;
        }
        String name = speaker.required("name", LONGEST_NAME);
        Speaker.Kind kind = speaker.choice("kind", List.of(Speaker.Kind.values()), Speaker.Kind::label);
        Speaker.Kind sure = kind == null ? Speaker.Kind.PERSON : kind;
        String id = speaker.text("id");
        if (id != null && sure == Speaker.Kind.UNNAMED) {
            speaker.wrong("id", "must be left out: an unnamed speaker has none");
        }
        String country = speaker.text("country");
        if (country != null && !COUNTRIES.contains(country(country))) {
            speaker.wrong("country", "must be a country, by its ISO 3166 code or English name", "not-a-country");
        }
        boolean named = id != null || sure == Speaker.Kind.UNNAMED;
        return new Speaker(
                named ? id : curation.speakerId(name, sure),
                name,
                sure,
                speaker.text("role"),
                country == null ? null : country(country));
    }

    private static Fix number(Fields fields) {
        Integer low = fields.number("low");
        Integer high = fields.number("high");
        if (!fields.has("low") && !fields.has("high")) {
            fields.wrong("low", "must be given, or high; null where that end is open", "missing");
        }
        boolean fits = low == null || high == null || low <= high;
        if (!fits) {
            fields.wrong("high", "must not be below low", "below-low");
        }
        return new Fix.WrongNumber(low, fits ? high : low, fields.flag("about"));
    }

    private static Fix countries(Fields fields, int most) {
        List<String> countries = fields.texts("countries").stream()
                .map(CorrectionReader::country)
                .toList();
        if (!fields.has("countries")) {
            fields.wrong("countries", "must be given; an empty list for none");
        }
        if (countries.size() > most) {
            fields.wrong("countries", "must be at most " + most, "too-many");
        }
        if (!COUNTRIES.containsAll(countries)) {
            fields.wrong("countries", "must be countries, by their ISO 3166 codes or English names", "not-a-country");
        }
        return new Fix.WrongCountry(countries);
    }

    private static @Nullable String date(Fields fields, boolean orRange) {
        String date = fields.text("date");
        if (!fields.has("date")) {
            fields.wrong("date", "must be given; null where it isn't known");
        }
        if (date == null) {
            return null;
        }
        List<Optional<PartialDate>> parts =
                Arrays.stream(date.split("/", -1)).map(PartialDate::parse).toList();
        boolean good = parts.size() <= (orRange ? 2 : 1) && parts.stream().allMatch(Optional::isPresent);
        if (!good) {
            fields.wrong(
                    "date",
                    "must be a date such as 2020, 2020-10, 2020-10-05" + (orRange ? ", or two with / between" : ""),
                    "not-a-date");
        }
        return date;
    }

    private Fix merge(Fields fields) throws IOException {
        String into = fields.required("into", LONGEST_NAME);
        List<String> speakers = fields.texts("speakers");
        for (String speaker : speakers) {
            checkNamed(fields, "speakers", speaker);
        }
        if (speakers.stream().allMatch(into::equals)) {
            fields.wrong("speakers", "must be ids of speakers, one at least beside into", "missing");
        }
        fields.check();
        return new Fix.MergeSpeakers(speakers, into);
    }

    private Fix split(Fields fields) throws IOException {
        String speaker = fields.required("speaker", LONGEST_NAME);
        String into = fields.required("into", LONGEST_NAME);
        Fix.Which which = new Fix.Which(fields.texts("names"), fields.texts("articles"));
        if (!speaker.isEmpty()) {
            checkNamed(fields, "speaker", speaker);
        }
        if (speaker.equals(into)) {
            fields.wrong("into", "must be another id than speaker", "same-speaker");
        }
        if (which.isEmpty()) {
            fields.wrong("names", "must be given, or articles: those whose mentions go", "missing");
        }
        fields.check();
        return new Fix.SplitSpeaker(speaker, into, which);
    }

    /// Ids that come of other merges and splits are good too.
    private void checkNamed(Fields fields, String field, String speaker) throws IOException {
        if (archive.corrections().articlesNaming(speaker) == 0 && !isMadeByHand(speaker)) {
            fields.wrong(field, "must be ids of speakers; no article has '" + speaker + "'", "no-such-speaker");
        }
    }

    private boolean isMadeByHand(String speaker) throws IOException {
        for (String kind : List.of("merge-speakers", "split-speaker", "wrong-speaker")) {
            Corrections.Filter filter = new Corrections.Filter(null, null, kind, true);
            for (Correction correction : archive.corrections().list(new Corrections.Query(filter, null, MOST_READ))) {
                boolean made = switch (correction.draft().fix()) {
                    case Fix.MergeSpeakers merge -> merge.into().equals(speaker);
                    case Fix.SplitSpeaker split -> split.into().equals(speaker);
                    case Fix.WrongSpeaker wrong ->
                        wrong.speaker() != null
                                && speaker.equals(wrong.speaker().id());
                    default -> false;
                };
                if (made) {
                    return true;
                }
            }
        }
        return false;
    }

    private Target target(Mentioned mentioned, Fix fix, Fields fields) throws IOException {
        AnnotatedDocument read = mentioned.article();
        Fix reading = mentioned.reading(fix);
        Optional<Mentioned> now = Mentioned.find(mentioned.id(), archive::corrected);
        if (reading != null && now.isPresent() && fix.equals(now.get().reading(fix))) {
            fields.wrong("kind", "changes nothing: it reads so already", "changes-nothing");
            fields.check();
        }
        return new Target(
                read.document().id(),
                read.document().contentHash(),
                mentioned.passage(),
                new Target.Machine(read.annotator(), mentioned.rule(), reading));
    }

    private static String country(String value) {
        return Keys.of(Dimension.COUNTRY, value);
    }

    private static Set<String> countries() {
        Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
        // Kosovo, by the code that the European Union uses.
        codes.add("XK");
        return codes;
    }
}
