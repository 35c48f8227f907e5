package org.onrecord.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who was harmed, as stated.
///
/// @param side the country, people or group they belong to ("Azerbaijan", "Taliban"); null if the text does not say
/// @param part whether they are counted in another claim of the same sentence ("13, including two children")
public record Victims(Attested<Kind> kind, @Nullable Attested<String> side, boolean part) {
    /// What kind of people.
    public enum Kind {
        CIVILIAN,
        MILITARY,
        POLICE,
        MILITANT,
        CHILDREN,
        WOMEN,
        AID_WORKER,
        JOURNALIST,
        MIXED,
        UNKNOWN;

        /// `aid-worker` and the like.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
