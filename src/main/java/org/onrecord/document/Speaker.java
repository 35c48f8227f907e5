package org.onrecord.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whom a reader takes a speaker to be after the whole article.
///
/// @param id lower-case ASCII slug, the same for every printed variant across articles: `ilham-aliyev`; null for an
///     unnamed speaker, who is never the same as another
/// @param name fullest form in the article without title ("Ilham Aliyev"); for an unnamed speaker the words as
///     printed ("a senior official")
/// @param role as printed beside the name in this article ("Azerbaijani President"); null if none is
/// @param country ISO 3166-1 alpha-2 of whom they speak for, where the article says; else null
public record Speaker(
        @Nullable String id,
        String name,
        Kind kind,
        @Nullable String role,
        @Nullable String country) {
    /// What kind of speaker it is.
    public enum Kind {
        PERSON,
        ORGANISATION,
        COUNTRY,
        GROUP,
        UNNAMED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
