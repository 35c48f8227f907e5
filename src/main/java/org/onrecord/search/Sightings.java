package org.onrecord.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.engine.EngineHit;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Speakers.Name;
import org.onrecord.search.Speakers.Role;

/// A speaker in quotes, each as its article has them; the newest first.
record Sightings(List<Seen> seen) {
    private static final String BY_HAND = "by-hand";

    /// The kinds of corrections that give a quote another speaker.
    private static final Set<String> MERGES = Set.of("merge-speakers", "split-speaker", "wrong-speaker");

    private static final int EXAMPLES = 3;

    /// A speaker as one article has them.
    record Seen(Speaker speaker, boolean byHand, ArticleRef article) {
        @Nullable
        String published() {
            return article.published() == null ? null : article.published().value();
        }
    }

    /// Nobody where `id` is a name and no id: the hits are then of any who bear it.
    static Sightings of(String id, List<EngineHit> hits) {
        List<Seen> seen = new ArrayList<>();
        for (EngineHit hit : hits) {
            if (hit.mention() instanceof Quotation quotation
                    && quotation.speaker() != null
                    && id.equals(quotation.speaker().id())) {
                boolean byHand = quotation.found().amendments().stream()
                        .anyMatch(amendment -> MERGES.contains(amendment.kind()));
                seen.add(new Seen(quotation.speaker(), byHand, HitViews.ref(hit.article())));
            }
        }
        return new Sightings(seen);
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    int size() {
        return seen.size();
    }

    /// A person where there are no quotes to tell.
    String kind() {
        Speaker.Kind kind =
                seen.isEmpty() ? Speaker.Kind.PERSON : seen.getFirst().speaker.kind();
        return kind.label();
    }

    /// The newest that an article names; null where none does.
    @Nullable
    String role() {
        return seen.stream()
                .map(each -> each.speaker.role())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The name that most of the quotes have; of several the first in the order of the alphabet.
    String called() {
        Map<String, Integer> counts = new TreeMap<>();
        seen.forEach(each -> counts.merge(each.speaker.name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /// A spelling and what joins it to the others.
    private record Printed(String name, @Nullable String by) {
        static Printed of(Seen seen) {
            Speaker.Identity identity = seen.speaker.identity();
            String name = identity == null ? seen.speaker.name() : identity.printed();
            String basis = identity == null ? null : identity.basis().label();
            return new Printed(name, seen.byHand ? BY_HAND : basis);
        }
    }

    List<Name> names() {
        Map<Printed, Map<String, ArticleRef>> articles = new LinkedHashMap<>();
        for (Seen each : seen) {
            articles.computeIfAbsent(Printed.of(each), name -> new LinkedHashMap<>())
                    .putIfAbsent(each.article.id(), each.article);
        }
        return articles.entrySet().stream()
                .map(entry -> new Name(
                        entry.getKey().name(),
                        entry.getKey().by(),
                        entry.getValue().size(),
                        entry.getValue().values().stream().limit(EXAMPLES).toList()))
                .sorted(Comparator.comparingInt(Name::articles).reversed().thenComparing(Name::name))
                .toList();
    }

    @Nullable
    String country() {
        return country(seen);
    }

    private static @Nullable String country(List<Seen> seen) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Seen each : seen) {
            if (each.speaker.country() != null) {
                counts.merge(each.speaker.country(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    List<Role> roles() {
        Map<String, List<Seen>> byRole = new LinkedHashMap<>();
        for (Seen each : seen) {
            if (each.speaker.role() != null) {
                byRole.computeIfAbsent(each.speaker.role(), role -> new ArrayList<>())
                        .add(each);
            }
        }
        return byRole.entrySet().stream()
                .map(entry -> role(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Role::last, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                        .reversed())
                .toList();
    }

    private static Role role(String role, List<Seen> seen) {
        Set<String> articles = new HashSet<>();
        seen.forEach(each -> articles.add(each.article.id()));
        List<String> dates = seen.stream()
                .map(Seen::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Role(
                role,
                country(seen),
                articles.size(),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast());
    }
}
