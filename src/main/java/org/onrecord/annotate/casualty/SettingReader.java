package org.onrecord.annotate.casualty;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Attested;
import org.onrecord.document.DateMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Setting;
import org.onrecord.document.Setting.Scope;
import org.onrecord.text.TokenizedText;

/// Tells where and when harm happened, and how much of the story a number covers: from the claim's sentence, else from
/// the event that the sentences before tell of, else from the event that the article is about.
final class SettingReader {
    /// Sentences back in which the same event is still told.
    private static final int SAME_EVENT = 2;

    /// Sentences at the head of an article that tell its news.
    private static final int LEAD = 12;

    private static final Set<String> KIN = Set.of("his", "her", "their", "our", "my");

    /// Length of `2020-10-05`: a running total has no single day.
    private static final int ISO_DAY = 10;

    private final TokenizedText text;
    private final PlaceReader places;
    private final DateReader dates;
    private final ScopeReader scopes;
    private final boolean english;
    private final Set<Integer> harmSentences;
    private int lastSentence = -1;
    private @Nullable Setting last;

    /// @param drafts all claims of the document
    SettingReader(Article article, CasualtyLexicon lexicon, List<Draft> drafts) {
        PublicationDate published = article.document.metadata().published();
        PartialDate day = published == null ? null : published.value();
        ClaimFinder.Context context = article.context;
        this.text = article.text;
        this.english = article.words == null;
        this.harmSentences =
                drafts.stream().map(draft -> text.sentenceOf(draft.from())).collect(Collectors.toSet());
        this.places = new PlaceReader(
                text,
                context.places(),
                harmSentences,
                article.words == null
                        ? new EnglishScenes(text, context.places())::isScene
                        : new PlainScenes(text, article.words)::isScene);
        this.dates = new DateReader(text, context.dates(), day);
        this.scopes = new ScopeReader(text, lexicon, day == null ? latestYear(context) : day);
    }

    /// Claims must come in the order of the text.
    Setting read(Draft draft) {
        int sentence = text.sentenceOf(draft.from());
        Setting before = last != null && sentence - lastSentence <= SAME_EVENT ? last : null;
        Attested<String> date = dates.own(draft);
        Scope scope = scopes.read(draft, date == null ? null : date.value());
        PlaceMention place = places.own(draft);
        boolean ofThem = draft.group().partitive() && draft.group().nature() == Group.Nature.BARE;
        boolean same = before != null && (sentence == lastSentence || ofThem);
        if (same && before != null && draft.part() && scope == Scope.INCIDENT) {
            scope = before.scope();
        }
        Setting setting = complete(draft, new Known(place, date, scope), before);
        last = setting;
        lastSentence = sentence;
        return setting;
    }

    private Setting complete(Draft draft, Known known, @Nullable Setting before) {
        Attested<String> date = known.date;
        PlaceMention place = known.place;
        boolean told = before != null
                && !isKin(draft)
                && before.scope() == known.scope
                && (known.scope != Scope.HISTORICAL || text.sentenceOf(draft.from()) == lastSentence);
        if (place == null && told && before != null) {
            Attested<String> same = known.scope == Scope.INCIDENT ? shortOrNull(before.date()) : before.date();
            return new Setting(before.place(), before.country(), date == null ? same : date, known.scope);
        }
        if (known.scope == Scope.INCIDENT) {
            place = place == null ? places.before(draft, SAME_EVENT) : place;
            place = place == null && !isKin(draft) ? places.main() : place;
            date = date == null && told && before != null ? shortOrNull(before.date()) : date;
            date = date == null ? dates.before(draft, SAME_EVENT) : date;
            date = date == null ? dates.main(harmSentences) : date;
            date = date == null && english && sentenceOf(draft) < LEAD ? dates.publication() : date;
            place = known.place == null || places.isMainly(known.place) ? inside(place, places.main()) : place;
            if (date != null && known.date == null && scopes.isPast(date.value())) {
                return setting(place, date, Scope.HISTORICAL);
            }
        } else if (known.scope == Scope.TOTAL && place == null) {
            date = date != null && date.value().length() == ISO_DAY ? null : date;
            place = places.hasSide(draft) ? null : places.country(places.main());
        }
        return setting(place, date, known.scope);
    }

    private int sentenceOf(Draft draft) {
        return text.sentenceOf(draft.from());
    }

    /// "her son": somebody of a witness's, who may have died anywhere.
    private boolean isKin(Draft draft) {
        return KIN.contains(text.lower(draft.group().from()))
                && draft.group().amount().isOne();
    }

    /// Null for a range that a single event can't take.
    private static @Nullable Attested<String> shortOrNull(@Nullable Attested<String> date) {
        return date == null || ScopeReader.isLong(date.value()) ? null : date;
    }

    private static Setting setting(@Nullable PlaceMention place, @Nullable Attested<String> date, Scope scope) {
        return new Setting(
                place == null ? null : new Attested<>(place.name(), place.span()),
                place == null ? null : place.country(),
                date,
                scope);
    }

    /// The main place instead of the country it lies in.
    private static @Nullable PlaceMention inside(@Nullable PlaceMention place, @Nullable PlaceMention main) {
        String code = place == null || place.form() != PlaceMention.Form.COUNTRY ? null : place.country();
        return main != null && code != null && code.equals(main.country()) ? main : place;
    }

    private static @Nullable PartialDate latestYear(ClaimFinder.Context context) {
        PartialDate latest = null;
        for (DateMention date : context.dates()) {
            String value = date.value();
            PartialDate year = value == null || value.length() < 4
                    ? null
                    : PartialDate.parse(value.substring(0, 4)).orElse(null);
            latest = year != null && (latest == null || year.year() > latest.year()) ? year : latest;
        }
        return latest;
    }

    /// A document, its tokens, and what the other finders found in it.
    ///
    /// @param words of its language; null for English
    record Article(
            NormalizedDocument document,
            TokenizedText text,
            ClaimFinder.Context context,
            @Nullable PlainWords words) {}

    private record Known(
            @Nullable PlaceMention place, @Nullable Attested<String> date, Scope scope) {}
}
