package org.onrecord.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// Finds the key that somebody meant.
final class NearMiss {
    private NearMiss() {}

    /// The one of `names` that takes the fewest typing slips from `typed`; the first of those that take as many.
    static String of(String typed, Collection<String> names) {
        String folded = typed.toLowerCase(Locale.ROOT).replace('_', '-');
        return names.stream()
                .min(Comparator.comparingInt(name -> Math.min(distance(folded, name), ownPart(folded, name))))
                .orElseThrow();
    }

    /// `port` means `server.port`: one slip.
    private static int ownPart(String typed, String name) {
        return 1 + distance(typed, name.substring(name.indexOf('.') + 1));
    }

    /// Levenshtein: characters to insert, delete or replace.
    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = last[j];
                last[j] = Math.min(replaced, 1 + Math.min(last[j], last[j - 1]));
            }
        }
        return last[b.length()];
    }
}
