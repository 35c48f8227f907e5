package org.onrecord.annotate.speaker;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names as other languages print them.
final class ForeignNames {
    /// Articles before a German noun, which has a capital without being a name.
    private static final Set<String> GERMAN_ARTICLES =
            Set.of("der", "die", "das", "ein", "eine", "dem", "den", "einer", "ihr", "sein", "seine");

    private static final Pattern CASE = Pattern.compile("(?<=\\p{L}{2})['’]\\p{Ll}{1,5}$");

    private ForeignNames() {}

    /// Without the article that Armenian joins to the end ("Տալյանը" and "Տալյանն" are Տալյան) and the case that
    /// Turkish writes behind an apostrophe ("Tal'a" is Tal).
    static String base(String name) {
        int last = name.length() - 1;
        if (last > 2 && (name.charAt(last) == 'ը' || name.endsWith("նն"))) {
            return name.substring(0, last);
        }
        boolean apostrophe = name.indexOf('\'') >= 0 || name.indexOf('’') >= 0;
        return apostrophe ? CASE.matcher(name).replaceFirst("") : name;
    }

    /// Somebody named, or by a German noun alone ("die Polizei") unnamed.
    static Reference person(String name, @Nullable String role) {
        boolean noun = role != null
                && name.indexOf(' ') < 0
                && GERMAN_ARTICLES.contains(
                        role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        return noun ? new Reference.Unnamed(role + " " + name) : new Reference.Person(base(name), role);
    }
}
