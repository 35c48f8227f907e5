package org.onrecord.annotate.speaker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.lexicon.Table;

/// Tells whether two printed names are the same person's.
///
/// The curated list of people decides first. Else each word of the shorter name is matched with one of the longer, and
/// the worst match counts most: people of one family share a surname, and one likeness never makes up for a
/// difference. Names in other scripts are transliterated first.
public final class NameMatcher {
    /// From the figures on politicians' names: precision .997 at recall .944.
    private static final double SAME = 0.75;

    private static final double WHOLE = 0.93;

    /// Below this two words are different ones, whatever the others are.
    private static final double WORST = 0.72;

    private static final double INITIAL = 0.9;
    private static final double LONE = 0.03;
    private static final int MAX_PARTS = 6;

    private final SpeakerIds ids;
    private final Map<String, Set<String>> forms;

    private NameMatcher(SpeakerIds ids, Map<String, Set<String>> forms) {
        this.ids = ids;
        this.forms = forms;
    }

    /// Reads known variants from the folder `index-config/`.
    public static NameMatcher load(Path indexConfig) throws IOException {
        Map<String, Set<String>> forms = new HashMap<>();
        Table table = Table.read(indexConfig.resolve("given-names.tsv"), "name", "forms");
        for (Table.Row row : table.rows()) {
            Set<String> all = new HashSet<>(row.list("forms"));
            all.add(row.get("name"));
            all.forEach(
                    form -> forms.computeIfAbsent(form, key -> new HashSet<>()).addAll(all));
        }
        return new NameMatcher(SpeakerIds.load(indexConfig), forms);
    }

    /// Whether both are one person's as far as the names tell; the order does not matter.
    public boolean isSame(String a, String b) {
        SpeakerIds.Known knownA = ids.curated(a);
        SpeakerIds.Known knownB = ids.curated(b);
        if (knownA != null && knownB != null) {
            return knownA.id().equals(knownB.id());
        }
        return a.equals(b) || likeness(a, b) >= SAME;
    }

    /// From 0 to 1.
    double likeness(String a, String b) {
        List<String> shorter = NameParts.of(a);
        List<String> longer = NameParts.of(b);
        if (shorter.isEmpty() || longer.isEmpty()) {
            return 0;
        }
        if (shorter.size() > longer.size()) {
            List<String> swap = shorter;
            shorter = longer;
            longer = swap;
        }
        double best = longer.size() <= MAX_PARTS ? assign(shorter, longer, 0, 0, 1, 0) : 0;
        double whole = whole(String.join("", shorter), String.join("", longer));
        best = Math.max(best, whole);
        return shorter.size() == 1 && longer.size() > 1 ? best - LONE : best;
    }

    /// The whole names without blanks, for names that are parted in different ways.
    private static double whole(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3) {
            return 0;
        }
        double likeness =
                Math.max(JaroWinkler.similarity(a, b), JaroWinkler.similarity(NameParts.sound(a), NameParts.sound(b)));
        return likeness > WHOLE ? likeness : 0;
    }

    /// The best one-to-one match of the parts from `next` on; `used` has a bit for each part of the longer name.
    private double assign(List<String> shorter, List<String> longer, int next, int used, double worst, double sum) {
        if (worst < WORST) {
            return 0;
        }
        if (next == shorter.size()) {
            return 0.6 * worst + 0.4 * sum / shorter.size();
        }
        double best = 0;
        for (int i = 0; i < longer.size(); i++) {
            if ((used & (1 << i)) == 0) {
                double match = match(shorter.get(next), longer.get(i));
                int now = used | (1 << i);
                best = Math.max(best, assign(shorter, longer, next + 1, now, Math.min(worst, match), sum + match));
            }
        }
        return best;
    }

    private double match(String a, String b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? INITIAL : 0;
        }
        if (forms.getOrDefault(a, Set.of()).contains(b)) {
            return 1;
        }
        double sound = JaroWinkler.similarity(NameParts.sound(a), NameParts.sound(b));
        return Math.max(JaroWinkler.similarity(a, b), 0.99 * sound);
    }
}
