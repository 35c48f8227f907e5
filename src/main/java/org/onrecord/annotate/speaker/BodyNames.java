package org.onrecord.annotate.speaker;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How organs are named and what kind of organisation a bare noun stands for.
final class BodyNames {
    private static final Set<String> MEDIA = Set.of(
            "paper",
            "newspaper",
            "agency",
            "broadcaster",
            "network",
            "station",
            "magazine",
            "website",
            "outlet",
            "service",
            "channel",
            "journal",
            "tabloid",
            "daily",
            "weekly");
    private static final Set<String> GROUPS = Set.of("group", "movement", "militants", "front");
    private static final Set<String> BODIES =
            Set.of("organization", "organisation", "body", "watchdog", "bloc", "alliance", "council", "court", "union");

    private BodyNames() {}

    /// The kind in `organisations.tsv` that "the paper", "the group" or "the organisation" stands for; null for
    /// another.
    static @Nullable String kind(String head) {
        if (MEDIA.contains(head)) {
            return "media";
        }
        if (GROUPS.contains(head)) {
            return "group";
        }
        return BODIES.contains(head) ? "body" : null;
    }

    /// "Borlandian foreign ministry" → "Borlandian Foreign Ministry"; a bare noun stays as it is.
    static String capitalized(String name) {
        if (!name.endsWith("ministry") || name.indexOf(' ') < 0 || !Character.isUpperCase(name.charAt(0))) {
            return name;
        }
        StringBuilder title = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            title.append(title.isEmpty() ? "" : " ");
            boolean small = word.length() < 4 || !Character.isLowerCase(word.charAt(0));
            title.append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return title.toString();
    }
}
