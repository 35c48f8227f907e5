package org.onrecord.annotate.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source says by itself, before the rest of the article is looked at.
sealed interface Reference {
    /// @param name without title, as printed
    /// @param role what of the words before or behind the name is one; null if none is
    record Person(String name, @Nullable String role) implements Reference {
        public Person {
            role = role == null ? null : RoleWords.of(role);
        }
    }

    /// @param head its head noun in lower case, or the name
    /// @param definite a bare "the ministry" that may stand for one named before
    record Body(String name, String head, @Nullable String country, boolean definite) implements Reference {}

    /// An organisation of the list.
    record Known(SpeakerWords.Organisation organisation) implements Reference {}

    record Nation(SpeakerWords.Country country) implements Reference {}

    /// Several people of a kind; named if a country or body says whose.
    record People(String name, boolean identified) implements Reference {}

    /// A person by role: "the French President".
    record Role(String words, String head, @Nullable String country, boolean definite) implements Reference {}

    /// A statement or report that speaks for its issuer.
    ///
    /// @param issuer who is told to have issued it; null if that isn't said here
    record Document(String name, @Nullable Reference issuer, boolean definite) implements Reference {}

    /// "the country", "the group" and the like.
    record Bare(String head, String words) implements Reference {}

    /// @param word in lower case
    record Pronoun(String word) implements Reference {}

    record Several(List<Reference> parts) implements Reference {}

    /// Somebody without a name.
    record Unnamed(String words) implements Reference {}
}
