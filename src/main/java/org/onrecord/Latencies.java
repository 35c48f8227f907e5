package org.onrecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How long searches took, by kind of search. Safe for any number of threads.
final class Latencies {
    static final String ALL = "all";

    private final Map<String, List<Long>> nanos = new TreeMap<>();

    synchronized void add(String name, long took) {
        nanos.computeIfAbsent(ALL, all -> new ArrayList<>()).add(took);
        nanos.computeIfAbsent(name, each -> new ArrayList<>()).add(took);
    }

    /// A line for each kind, and one for all.
    synchronized List<String> lines() {
        return nanos.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private static String line(String name, List<Long> took) {
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-32s %6d searches  p50 %6.1f ms  p90 %6.1f ms  p99 %6.1f ms  max %6.1f ms",
                name,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    /// In milliseconds.
    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
