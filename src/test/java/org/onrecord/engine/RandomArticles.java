package org.onrecord.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Assertion;
import org.onrecord.document.Attribution;
import org.onrecord.document.Harm;
import org.onrecord.document.Quantity;
import org.onrecord.document.Setting;
import org.onrecord.document.Victims;

/// Makes articles out of few words and values, so that searches overlap.
public final class RandomArticles {
    private static final List<String> WORDS = List.of("bridge", "convoy", "ceasefire", "talks", "shelling", "rain");
    private static final List<String> SPEAKERS =
            List.of("Orkhan Mammadsoy", "Tigran Example", "Ada Sample", "a witness");
    private static final List<String> PLACES = List.of("Qaradere", "Vardablur", "Tepeköy");
    private static final List<String> DATES = List.of("2019", "2020", "2020-09", "2020-10", "2020-10-03", "2020-10-05");

    private final Random random;

    public RandomArticles(Random random) {
        this.random = random;
    }

    public AnnotatedDocument next(String id) {
        ArticleBuilder article = new ArticleBuilder(id)
                .title(sentence(2))
                .source(maybe(List.of("Example Gazette", "Sample Wire", "example gazette")))
                .language(one(List.of("en", "ru", "und")))
                .published(maybe(DATES));
        if (random.nextBoolean()) {
            article.country(one(List.of("AZ", "AM", "TR")));
        }
        article.paragraph("Lead " + sentence(6) + ".");
        List<String> quotes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            quotes.add("q" + i + " " + sentence(3));
            article.paragraph("\"" + quotes.getLast() + "\" was said.");
        }
        for (String quote : quotes) {
            article.quote(quote, maybe(SPEAKERS), one(List.of(Attribution.Type.values())), maybe(DATES));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            claim(article, "c" + i + " " + sentence(2));
        }
        return article.build();
    }

    private void claim(ArticleBuilder article, String words) {
        article.paragraph("Then " + words + " harmed.");
        Integer low = random.nextInt(4) == 0 ? null : one(List.of(0, 3, 13, 25, 120, 1280));
        Integer high = random.nextBoolean() ? low : null;
        Quantity quantity = article.quantity(low, high, words);
        Harm harm = one(List.of(Harm.KILLED, Harm.KILLED, Harm.INJURED, Harm.DISPLACED));
        article.claim(
                words,
                harm,
                quantity,
                new ArticleBuilder.ClaimParts(
                        one(List.of(Victims.Kind.CIVILIAN, Victims.Kind.MILITARY, Victims.Kind.UNKNOWN)),
                        maybe(List.of("Azerbaijan", "Armenia")),
                        maybe(PLACES),
                        maybe(List.of("2020-10-04", "2020-10", "2020-09-27/2020-10-05", "1915", "XXXX-10-04")),
                        maybe(SPEAKERS),
                        one(List.of(Setting.Scope.values())),
                        one(List.of(Assertion.Status.values()))));
    }

    private String sentence(int words) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            chosen.add(one(WORDS));
        }
        return String.join(" ", chosen);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private @Nullable String maybe(List<String> values) {
        return random.nextInt(4) == 0 ? null : one(values);
    }
}
