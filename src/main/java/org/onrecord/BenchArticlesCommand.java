package org.onrecord;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.onrecord.config.ConfigException;
import org.onrecord.lexicon.Table;
import org.onrecord.schema.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord bench-articles`: made-up articles as JSON lines, for `ingest` and then `bench`.
@Command(
        name = "bench-articles",
        mixinStandardHelpOptions = true,
        description = "Prints made-up articles as JSON lines, to measure with.")
final class BenchArticlesCommand implements Callable<Integer> {
    private static final int LARGE_TOWN = 400_000;
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Option(names = "--count", description = "How many (default: ${DEFAULT-VALUE}).")
    private int count = 100_000;

    @Option(names = "--seed", description = "Another seed, other articles (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, ConfigException {
        if (count < 1) {
            throw home.wrong("--count must be at least 1");
        }
        Path towns = home.indexConfig().resolve("settlements.tsv");
        List<MadeUpNews.Place> places = new ArrayList<>();
        for (Table.Row row :
                Table.read(towns, "name", "country", "admin", "population").rows()) {
            if (Integer.parseInt(row.get("population")) >= LARGE_TOWN) {
                places.add(new MadeUpNews.Place(row.get("name"), Keys.countryName(row.get("country"))));
            }
        }
        MadeUpNews news = new MadeUpNews(seed, places, words());
        // Standard output is left open, for it belongs to the process.
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        for (int i = 0; i < count; i++) {
            out.write(news.next(i));
            out.write('\n');
        }
        out.flush();
        return 0;
    }

    /// English words, the first of every class before the second of any: each class is sorted by frequency.
    private List<String> words() throws IOException, ConfigException {
        List<List<String>> classes = new ArrayList<>();
        for (Table.Row row : Table.read(home.indexConfig().resolve("word-clusters.tsv"), "class", "words")
                .rows()) {
            classes.add(Arrays.stream(row.get("words").split(", ", -1))
                    .filter(word -> WORD.matcher(word).matches())
                    .toList());
        }
        int most = classes.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(rank ->
                        classes.stream().filter(one -> one.size() > rank).map(one -> one.get(rank)))
                .distinct()
                .toList();
    }
}
