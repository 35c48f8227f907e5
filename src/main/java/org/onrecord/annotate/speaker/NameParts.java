package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a name in lower-case ASCII, without titles, and what they sound like.
final class NameParts {
    private static final Set<String> TITLES = Set.of(
            "dr",
            "mr",
            "mrs",
            "ms",
            "prof",
            "sir",
            "hon",
            "the",
            "gen",
            "general",
            "president",
            "senator",
            "eng",
            "ing",
            "lic",
            "adv",
            "haji",
            "hajji",
            "al",
            "sheikh");

    /// Spellings of one sound in different transliterations, in the order in which they are replaced.
    private static final String[][] SOUNDS = {
        {"sh", "s"}, {"ch", "c"}, {"kh", "h"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"}, {"ou", "u"}, {"oo", "u"},
        {"ee", "i"}, {"w", "v"}, {"y", "i"}, {"j", "i"}, {"q", "k"}, {"x", "ks"}, {"z", "s"}, {"ck", "k"},
        {"dj", "j"}, {"ts", "c"}, {"tz", "c"}
    };

    private NameParts() {}

    /// Empty for a name without letters. What stands in brackets, or behind a comma after a full name, is left out.
    static List<String> of(String name) {
        String[] slug = SpeakerIds.Slugs.slug(withoutRest(name)).split("-", -1);
        List<String> all = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String part : slug) {
            if (!part.isEmpty() && Character.isLetter(part.charAt(0))) {
                all.add(part);
                if (!TITLES.contains(part)) {
                    parts.add(part);
                }
            }
        }
        return parts.isEmpty() ? all : parts;
    }

    private static String withoutRest(String name) {
        int comma = name.indexOf(',');
        String head = comma > 0 && name.substring(0, comma).strip().indexOf(' ') > 0 ? name.substring(0, comma) : name;
        int open = head.indexOf('(');
        int close = head.indexOf(')', Math.max(0, open));
        return open >= 0 && close > open ? head.substring(0, open) + " " + head.substring(close + 1) : head;
    }

    static String sound(String part) {
        String sound = single(part.toLowerCase(Locale.ROOT));
        for (String[] pair : SOUNDS) {
            if (sound.contains(pair[0])) {
                sound = sound.replace(pair[0], pair[1]);
            }
        }
        return single(sound);
    }

    /// Doubled letters once.
    private static String single(String word) {
        StringBuilder once = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                once.append(word.charAt(i));
            }
        }
        return once.toString();
    }
}
