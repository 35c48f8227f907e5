package org.onrecord.annotate.speaker;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Speaker;
import org.onrecord.lexicon.Table;

/// Stable ids of speakers: that of the curated list where a name is in it, in any [Spelling]; else a slug of the name,
/// of a person's in its one spelling.
final class SpeakerIds {
    private final Map<String, Known> curated = new HashMap<>();
    private final Map<String, Known> curatedSpellings = new HashMap<>();

    private final Map<String, List<Known>> families = new HashMap<>();

    private SpeakerIds() {}

    /// An entry of the curated list.
    ///
    /// @param country ISO code of whom they speak for; null where the list doesn't say
    record Known(String id, String name, @Nullable String country) {}

    static SpeakerIds load(Path indexConfig) throws IOException {
        SpeakerIds ids = new SpeakerIds();
        Table people = Table.read(indexConfig.resolve("people.tsv"), "id", "name", "variants", "role", "country");
        for (Table.Row row : people.rows()) {
            String id = row.get("id");
            if (!id.equals(Slugs.slug(id))) {
                throw row.fault("the id must be a lower-case slug, not '" + id + "'");
            }
            String country = row.get("country");
            Known known = new Known(id, row.get("name"), country.isEmpty() ? null : country);
            ids.families
                    .computeIfAbsent(family(known.name()), family -> new ArrayList<>())
                    .add(known);
            ids.add(known.name(), known);
            row.list("variants").forEach(variant -> ids.add(variant, known));
        }
        return ids;
    }

    private void add(String name, Known known) {
        String slug = Slugs.slug(name);
        curated.put(slug, known);
        curatedSpellings.putIfAbsent(Spelling.of(slug), known);
    }

    /// Of an organisation, a country or a group. Never empty, whatever the name.
    String of(String name) {
        Known known = curated(name);
        return known == null ? Slugs.slug(name) : known.id();
    }

    /// Of a person. Never empty, whatever the name.
    String ofPerson(String name) {
        String slug = Slugs.slug(name);
        Known known = curated.get(slug);
        if (known != null) {
            return known.id();
        }
        String spelling = Spelling.of(slug);
        Known spelt = curatedSpellings.get(spelling);
        if (spelt != null) {
            return spelt.id();
        }
        return slug.equals(Slugs.UNKNOWN) ? slug : spelling;
    }

    /// The entry that holds the name in any of its forms; null if none does.
    @Nullable
    Known curated(String name) {
        String slug = Slugs.slug(name);
        Known known = curated.get(slug);
        return known == null ? curatedSpellings.get(Spelling.of(slug)) : known;
    }

    /// The one entry of that family name and country; null if there is none, or several.
    @Nullable
    Known byFamily(String name, String country) {
        List<Known> bearers = families.getOrDefault(family(name), List.of()).stream()
                .filter(known -> country.equals(known.country()))
                .toList();
        return bearers.size() == 1 ? bearers.getFirst() : null;
    }

    /// What makes a printed name the id's; the id itself is [#ofPerson] of the name.
    Speaker.Basis basis(String printed) {
        String slug = Slugs.slug(printed);
        Known known = curated(printed);
        if (known != null) {
            return slug.equals(Slugs.slug(known.name())) ? Speaker.Basis.NAME : Speaker.Basis.CURATED;
        }
        boolean latin = printed.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        if (!latin) {
            return Speaker.Basis.TRANSLITERATION;
        }
        return slug.equals(Spelling.of(slug)) ? Speaker.Basis.NAME : Speaker.Basis.SPELLING;
    }

    /// The last word of a name in its one spelling.
    private static String family(String name) {
        String slug = Slugs.slug(name);
        return Spelling.of(slug.substring(slug.lastIndexOf('-') + 1));
    }

    /// Names as lower-case ASCII with hyphens. Cyrillic and Armenian go by the rules of the Board on Geographic Names,
    /// which are near to what English papers print.
    static final class Slugs {
        /// Of a name without a letter or digit.
        static final String UNKNOWN = "unknown";

        /// Stateless, and so for all threads, as ICU promises.
        private static final Transliterator LATIN = Transliterator.getInstance(
                "Russian-Latin/BGN; Armenian-Latin/BGN; Any-Latin; Latin-ASCII; [^\\p{ASCII}] Remove");

        private Slugs() {}

        static String slug(String name) {
            String ascii = isPlain(name) ? name : LATIN.transliterate(name);
            StringBuilder slug = new StringBuilder();
            for (int i = 0; i < ascii.length(); i++) {
                char c = ascii.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    slug.append(c);
                } else if (c != '\''
                        && c != '’'
                        && c != '.'
                        && !slug.isEmpty()
                        && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
            int end = slug.length();
            while (end > 0 && slug.charAt(end - 1) == '-') {
                end--;
            }
            return end == 0 ? UNKNOWN : slug.substring(0, end).toLowerCase(Locale.ROOT);
        }

        /// Whether it needs no transliteration, which costs more than all else: the typographic apostrophe becomes
        /// the plain one.
        private static boolean isPlain(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (c >= 128 && c != '’') {
                    return false;
                }
            }
            return true;
        }
    }
}
