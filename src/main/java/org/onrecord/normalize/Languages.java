package org.onrecord.normalize;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads declared languages.
final class Languages {
    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]+)?");

    private Languages() {}

    /// The language that is declared at the place `from`; null for nothing, and for what is no language tag.
    static @Nullable Told told(@Nullable String declared, String from) {
        String primary = primary(declared);
        return primary.equals("und") ? null : new Told(primary, from);
    }

    /// The primary tag in lower case: `en` of `en-GB`; `und` for nothing, and for what is no language tag.
    static String primary(@Nullable String declared) {
        Matcher tag = TAG.matcher(declared == null ? "" : declared.strip());
        if (!tag.matches()) {
            return "und";
        }
        String code = Locale.of(tag.group(1).toLowerCase(Locale.ROOT)).getLanguage();
        return java.util.Arrays.asList(Locale.getISOLanguages()).contains(code) ? code : "und";
    }
}
