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
/// @param country ISO 3166-1 alpha-2 of whom they speak for, where the article or the curated list says; else null
/// @param identity why a person has this id; null for other kinds, and where nothing is known of it
public record Speaker(
        @Nullable String id,
        String name,
        Kind kind,
        @Nullable String role,
        @Nullable String country,
        @Nullable Identity identity) {
    /// A speaker of whose identity nothing more is known.
    public Speaker(@Nullable String id, String name, Kind kind, @Nullable String role, @Nullable String country) {
        this(id, name, kind, role, country, null);
    }

    /// Why different printed names are one person.
    ///
    /// @param printed the fullest form of the name in the article
    /// @param basis what makes it one with the others of the same id
    public record Identity(String printed, Basis basis) {}

    /// What makes a printed name one with others.
    public enum Basis {
        /// The id is the printed name itself.
        NAME,
        /// One of the ways in which the name is spelt in Latin letters.
        SPELLING,
        /// The name in another script.
        TRANSLITERATION,
        /// The curated list has it as a variant.
        CURATED,
        /// A family name alone, with the country of the one of that name whom the curated list knows.
        FAMILY_NAME;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
