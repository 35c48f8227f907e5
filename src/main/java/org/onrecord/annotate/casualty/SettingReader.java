package org.onrecord.annotate.casualty;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.Attested;
import org.onrecord.document.DateMention;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Setting;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Tells where and when harm happened: from the claim's sentence, else from the claim before it.
final class SettingReader {
    private final TokenizedText text;
    private final ClaimFinder.Context context;
    private @Nullable PlaceMention lastPlace;
    private @Nullable Attested<String> lastDate;

    SettingReader(TokenizedText text, ClaimFinder.Context context) {
        this.text = text;
        this.context = context;
    }

    Setting read(Draft draft) {
        Span sentence = text.sentenceSpan(text.sentenceOf(draft.from()));
        Span claim = text.span(draft.from(), draft.to());
        PlaceMention place = place(sentence, claim);
        lastPlace = place == null ? lastPlace : place;
        Attested<String> date = date(sentence, claim);
        lastDate = date == null ? lastDate : date;
        PlaceMention where = lastPlace;
        return new Setting(
                where == null ? null : new Attested<>(where.name(), where.span()),
                where == null ? null : where.country(),
                lastDate,
                Setting.Scope.INCIDENT);
    }

    private @Nullable PlaceMention place(Span sentence, Span claim) {
        PlaceMention best = null;
        for (PlaceMention place : context.places()) {
            boolean candidate = sentence.contains(place.span()) && place.form() != PlaceMention.Form.DEMONYM;
            if (candidate && (best == null || isBetter(place, best, claim))) {
                best = place;
            }
        }
        return best;
    }

    private static boolean isBetter(PlaceMention place, PlaceMention best, Span claim) {
        int byRank = Integer.compare(rank(place), rank(best));
        return byRank != 0 ? byRank > 0 : distance(place.span(), claim) < distance(best.span(), claim);
    }

    private static int rank(PlaceMention place) {
        return switch (place.form()) {
            case SETTLEMENT, CAPITAL -> 3;
            case REGION, DISPUTED -> 2;
            case COUNTRY -> 1;
            case DEMONYM -> 0;
        };
    }

    private static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.start() - b.end(), b.start() - a.end());
    }

    private @Nullable Attested<String> date(Span sentence, Span claim) {
        Attested<String> best = null;
        for (DateMention date : context.dates()) {
            String value = date.value();
            if (value == null || !sentence.contains(date.span()) || !isCalendar(value)) {
                continue;
            }
            Span at = best == null ? null : best.at();
            if (at == null || distance(date.span(), claim) < distance(at, claim)) {
                best = new Attested<>(value.length() > 10 ? value.substring(0, 10) : value, date.span());
            }
        }
        return best;
    }

    private static boolean isCalendar(String value) {
        return value.length() >= 4 && value.charAt(0) >= '0' && value.charAt(0) <= '9' && !value.contains("W");
    }
}
