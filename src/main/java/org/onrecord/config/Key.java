package org.onrecord.config;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One setting: its name, its value as a file would give it where none does, and how a value is read.
///
/// @param standard empty where the setting is empty by default
record Key<T>(String name, String standard, Kind<T> kind) {
    /// A kind of value. `read` throws [IllegalArgumentException] where a value breaks the `rule`.
    interface Kind<T> {
        T read(String value);

        String rule();
    }

    private record Reading<T>(String rule, Function<String, T> reader) implements Kind<T> {
        @Override
        public T read(String value) {
            return reader.apply(value);
        }
    }

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15})\\s*([A-Za-z]+)");
    private static final Map<String, Long> SIZES =
            Map.of("b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30, "tb", 1L << 40);
    private static final Map<String, Duration> TIMES = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1));

    static Kind<String> text() {
        return new Reading<>("must not be empty", value -> {
            require(!value.isEmpty() && value.chars().noneMatch(Character::isISOControl));
            return value;
        });
    }

    static Kind<String> optionalText() {
        return new Reading<>("must be plain text", value -> {
            require(value.chars().noneMatch(Character::isISOControl));
            return value;
        });
    }

    static Kind<Boolean> flag() {
        return new Reading<>("must be true or false", value -> {
            require(value.equals("true") || value.equals("false"));
            return value.equals("true");
        });
    }

    /// By its name in lower case.
    @SafeVarargs
    static <E extends Enum<E>> Kind<E> oneOf(E... choices) {
        Map<String, E> names = new TreeMap<>();
        for (E choice : choices) {
            names.put(choice.name().toLowerCase(Locale.ROOT), choice);
        }
        return new Reading<>("must be one of " + String.join(", ", names.keySet()), value -> {
            E choice = names.get(value);
            if (choice == null) {
                throw new IllegalArgumentException(value);
            }
            return choice;
        });
    }

    static Kind<Integer> number(int min, int max) {
        String rule = max == Integer.MAX_VALUE
                ? "must be a whole number of at least " + min
                : "must be a whole number from " + min + " to " + max;
        return new Reading<>(rule, value -> {
            require(value.matches("\\d{1,9}"));
            int number = Integer.parseInt(value);
            require(number >= min && number <= max);
            return number;
        });
    }

    /// In bytes; `KB`, `MB` and so on are powers of 1024.
    static Kind<Long> size(long min, long max) {
        String rule = "must be a size such as 64MB (B, KB, MB, GB, TB), from " + sizeText(min) + " to " + sizeText(max);
        return new Reading<>(rule, value -> {
            Matcher amount = matched(value);
            long unit = SIZES.getOrDefault(amount.group(2).toLowerCase(Locale.ROOT), 0L);
            long count = Long.parseLong(amount.group(1));
            require(unit > 0 && count <= max / unit && count * unit >= min);
            return count * unit;
        });
    }

    static Kind<Duration> time(Duration min, Duration max) {
        String rule =
                "must be a time such as 30s (ms, s, m, h), from " + min.toMillis() + "ms to " + max.toSeconds() + "s";
        return new Reading<>(rule, value -> {
            Matcher amount = matched(value);
            Duration unit = TIMES.getOrDefault(amount.group(2).toLowerCase(Locale.ROOT), Duration.ZERO);
            require(!unit.isZero() && amount.group(1).length() <= 9);
            Duration time = unit.multipliedBy(Long.parseLong(amount.group(1)));
            require(time.compareTo(min) >= 0 && time.compareTo(max) <= 0);
            return time;
        });
    }

    /// Parted by commas; empty is the empty list.
    static Kind<List<String>> hostNames() {
        return new Reading<>(
                "must be host names without port, parted by commas",
                value -> list(value).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .peek(name -> require(name.matches("[a-z0-9_.-]+")))
                        .toList());
    }

    static Kind<List<String>> origins() {
        return new Reading<>("must be origins such as https://desk.example, parted by commas", value -> {
            List<String> origins = list(value);
            for (String origin : origins) {
                URI uri = URI.create(origin);
                require(uri.getHost() != null && origin.equals(uri.getScheme() + "://" + uri.getAuthority()));
                require(uri.getScheme().equals("http") || uri.getScheme().equals("https"));
            }
            return origins;
        });
    }

    private static List<String> list(String value) {
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    private static Matcher matched(String value) {
        Matcher amount = AMOUNT.matcher(value);
        require(amount.matches());
        return amount;
    }

    private static String sizeText(long bytes) {
        for (Map.Entry<String, Long> unit : List.of(Map.entry("GB", 1L << 30), Map.entry("MB", 1L << 20))) {
            if (bytes % unit.getValue() == 0) {
                return bytes / unit.getValue() + unit.getKey();
            }
        }
        return bytes + "B";
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("the value breaks its rule");
        }
    }
}
