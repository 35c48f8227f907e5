package org.onrecord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.onrecord.schema.ResultKind;

/// Searches made of a collection's own words, the same for the same collection and seed: one word, either of two words,
/// a phrase, a word with filters, and no word at all, for articles, quotes and claims in turn.
final class BenchSearches {
    private static final List<ResultKind> KINDS = List.of(ResultKind.values());

    private static final Map<ResultKind, String> FACETS = Map.of(
            ResultKind.ARTICLE, "country,source,language,published,speaker,killed",
            ResultKind.QUOTE, "speaker,country,source,type,said,published",
            ResultKind.CLAIM, "harm,victims,side,claimant,place,killed,status,published");

    private static final List<String> YEARS = List.of(
            "2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022",
            "2023", "2024", "2025", "2026", "?");

    private final List<String[]> texts;
    private final Random random;

    private BenchSearches(List<String[]> texts, Random random) {
        this.texts = texts;
        this.random = random;
    }

    /// Takes words of four letters or more from up to 100 articles of each year.
    static BenchSearches of(BenchTarget target, Random random) throws IOException, InterruptedException {
        List<String[]> texts = new ArrayList<>();
        for (String year : YEARS) {
            for (String passage : target.passages(year)) {
                String[] words = Arrays.stream(passage.split("[^\\p{L}]+", -1))
                        .filter(word -> word.length() >= 4)
                        .toArray(String[]::new);
                if (words.length > 1) {
                    texts.add(words);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("the index holds no words to search for");
        }
        return new BenchSearches(texts, random);
    }

    /// One search.
    record Asked(ResultKind kind, String shape, String q) {
        /// As the API takes them.
        Map<String, List<String>> parameters() {
            return Map.of("q", List.of(q), "facets", List.of(FACETS.getOrDefault(kind, "")));
        }
    }

    /// All kinds and shapes in turn.
    List<Asked> next(int times) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ResultKind kind = KINDS.get(i % KINDS.size());
            String[] text = texts.get(random.nextInt(texts.size()));
            int at = random.nextInt(text.length - 1);
            String word = text[at];
            asked.add(
                    switch (i / KINDS.size() % 5) {
                        case 0 -> new Asked(kind, "one word", word);
                        case 1 -> new Asked(kind, "either of two words", word + " OR " + word());
                        case 2 -> new Asked(kind, "phrase", '"' + word + ' ' + text[at + 1] + '"');
                        case 3 -> new Asked(kind, "word and filters", word + " language:en killed:>=2");
                        default -> new Asked(kind, "everything", "");
                    });
        }
        return asked;
    }

    /// The beginnings of words, of three letters and more, as somebody types them.
    List<String> typed(int times) {
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String word = word();
            typed.add(word.substring(0, Math.min(word.length(), 3 + i % 4)));
        }
        return typed;
    }

    private String word() {
        String[] text = texts.get(random.nextInt(texts.size()));
        return text[random.nextInt(text.length)];
    }
}
