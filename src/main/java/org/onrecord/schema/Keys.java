package org.onrecord.schema;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/// The key of a value: what filters compare and facets count; values that differ in case and accents alone share one.
public final class Keys {
    /// ISO 3166-1 codes by their English names, from the JDK.
    private static final Map<String, String> COUNTRIES = countries();

    private Keys() {}

    /// The key of `value`; a country is its ISO code, by code or by English name.
    public static String of(Dimension dimension, String value) {
        String folded = ICUFoldingFilter.NORMALIZER.normalize(value.strip());
        if (dimension != Dimension.COUNTRY) {
            return folded;
        }
        return COUNTRIES.getOrDefault(folded, folded.toUpperCase(Locale.ROOT));
    }

    /// The English name of a country; the code itself if it has none.
    public static String countryName(String code) {
        return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(ICUFoldingFilter.NORMALIZER.normalize(countryName(code)), code);
        }
        return Map.copyOf(codes);
    }
}
