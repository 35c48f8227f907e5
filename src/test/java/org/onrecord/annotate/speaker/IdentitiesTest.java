package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;

/// Text → `id, role, country, printed by basis` of each quotation's speaker.
final class IdentitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // The role and country printed anywhere in the article, and the fullest form of the name, are every
                // quotation's.
                "Armenian Prime Minister Nicholas Pashinan said the bridge was gone. “We wait for help,” Pashinan said.; "
                        + "nikol-pashinyan, Armenian Prime Minister, AM, Nicholas Pashinan by curated / "
                        + "nikol-pashinyan, Armenian Prime Minister, AM, Nicholas Pashinan by curated",
                // A family name alone is whom the list knows for that country …
                "Armenia's Prime Minister Pashinyan said the bridge was gone.; "
                        + "nikol-pashinyan, Armenia's Prime Minister, AM, Pashinyan by family-name",
                // … and nobody else's of the same name: neither of another country nor without one.
                "Romanian President Pashinyan said the bridge was gone.; "
                        + "pashinian-ro, Romanian President, RO, Pashinyan by spelling",
                "Mr Pashinyan said the bridge was gone.; pashinian, -, -, Pashinyan by spelling",
                // A clause behind the name is no role.
                "Oran Tal, who led the talks, was tired. “The bridge is gone,” Oran Tal said.; "
                        + "oran-tal, -, -, Oran Tal by name",
                // Those who stand apart in one article stay apart.
                "Romanian President Orlan said the bridge was gone. Bulgarian President Mira Orlan said the road was safe.; "
                        + "orlan-ro, Romanian President, RO, Orlan by name / "
                        + "mira-orlan, Bulgarian President, BG, Mira Orlan by name",
            })
    void settlesWhoSpeaks(String text, String expected) {
        List<Quotation> found = Speaking.quotations(text, "en");
        assertEquals(
                expected,
                found.stream()
                        .map(quotation -> compact(Objects.requireNonNull(quotation.speaker())))
                        .collect(Collectors.joining(" / ")));
    }

    private static String compact(Speaker speaker) {
        Speaker.Identity identity = speaker.identity();
        return speaker.id() + ", " + orDash(speaker.role()) + ", " + orDash(speaker.country()) + ", "
                + (identity == null
                        ? "-"
                        : identity.printed() + " by " + identity.basis().label());
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
