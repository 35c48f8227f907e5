package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.document.CountryMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.Span;

/// Tells which countries an article names, and which it is about.
///
/// A country's weight is the sum over its mentions: more in the title and the lead, more for a place where things
/// happen than for a people. Up to three countries are in focus: the heaviest, and those that come close to it.
public final class CountryFinder {
    private static final int MOST = 3;

    /// A second country in focus weighs at least this part of the first, a third one more.
    private static final double CLOSE = 0.4;

    private static final double CLOSE_THIRD = 0.6;

    private static final double TITLE = 3;
    private static final double LEAD = 2.5;
    private static final int LEAD_LENGTH = 300;
    private static final double UNLISTED = 0.5;

    /// One entry a country, those in focus first, then by the first mention.
    ///
    /// @param places what a [PlaceFinder] found in the document's text
    /// @param inTitle what it found in a title that is no part of the text; their spans are not used
    public List<CountryMention> find(
            NormalizedDocument document, List<PlaceMention> places, List<PlaceMention> inTitle) {
        Map<String, Weighed> countries = new HashMap<>();
        int lead = document.blocks().isEmpty()
                ? 0
                : document.blocks().getFirst().span().start();
        for (PlaceMention place : places) {
            if (place.country() != null) {
                boolean early = place.span().start() < lead + LEAD_LENGTH;
                double weight = ofForm(place.form()) * (isUnlisted(place) ? UNLISTED : 1);
                weighed(countries, place.country()).add(place.span(), weight * (early ? LEAD : 1));
            }
        }
        for (PlaceMention place : inTitle) {
            if (place.country() != null) {
                weighed(countries, place.country()).weight += TITLE * ofForm(place.form());
            }
        }
        return focused(countries);
    }

    private static List<CountryMention> focused(Map<String, Weighed> countries) {
        List<Weighed> order = new ArrayList<>(countries.values());
        order.sort(Comparator.comparingDouble((Weighed country) -> -country.weight)
                .thenComparing(country -> country.code));
        double most = order.isEmpty() ? 0 : order.getFirst().weight;
        List<CountryMention> mentions = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            boolean focus = i < MOST && order.get(i).weight >= (i < 2 ? CLOSE : CLOSE_THIRD) * most;
            mentions.add(new CountryMention(order.get(i).code, focus, order.get(i).spans));
        }
        mentions.sort(Comparator.comparing((CountryMention country) -> !country.focus())
                .thenComparingInt(CountryFinder::firstMention));
        return mentions;
    }

    /// Whether only the places beside it tell its country, which count themselves.
    private static boolean isUnlisted(PlaceMention place) {
        return switch (place.found().rule()) {
            case "place.unlisted", "place.described", "place.dateline" -> true;
            default -> false;
        };
    }

    private static int firstMention(CountryMention country) {
        return country.mentions().isEmpty() ? -1 : country.mentions().getFirst().start();
    }

    /// Things happen in towns; a people is also named for its money, language or food.
    private static double ofForm(Form form) {
        return switch (form) {
            case COUNTRY -> 1;
            case DEMONYM -> 0.8;
            case CAPITAL -> 1;
            case REGION, SETTLEMENT -> 1.2;
            case DISPUTED -> 1;
        };
    }

    private static Weighed weighed(Map<String, Weighed> countries, String code) {
        return countries.computeIfAbsent(code, Weighed::new);
    }

    private static final class Weighed {
        private final String code;
        private final List<Span> spans = new ArrayList<>();
        private double weight;

        Weighed(String code) {
            this.code = code;
        }

        void add(Span span, double times) {
            spans.add(span);
            weight += times;
        }
    }
}
