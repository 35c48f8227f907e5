package org.onrecord.annotate.speaker;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.Speaker;

/// Makes the speaker of a name: as the curated list prints it, else as the article does, with its id.
final class SpeakerNames {
    private final SpeakerIds ids;
    private final boolean english;

    /// @param english whether titles before names are known, and so left out of them
    SpeakerNames(SpeakerIds ids, boolean english) {
        this.ids = ids;
        this.english = english;
    }

    Speaker person(String name, @Nullable String role) {
        SpeakerIds.Known known = ids.curated(name);
        String full = known != null ? known.name() : english ? name : withoutTitle(name);
        return new Speaker(ids.ofPerson(full), full, Speaker.Kind.PERSON, role, null);
    }

    /// The last two words of a run of capitals in a language whose titles aren't known.
    private static String withoutTitle(String name) {
        int last = name.lastIndexOf(' ');
        int before = last < 0 ? -1 : name.lastIndexOf(' ', last - 1);
        return name.substring(before + 1);
    }

    /// @param printed how the article names it
    Speaker known(SpeakerWords.Organisation organisation, String printed) {
        return new Speaker(
                ids.of(organisation.name()), printed, Speaker.Kind.ORGANISATION, null, organisation.country());
    }

    /// An organisation that is not on the list.
    Speaker body(String name, @Nullable String country) {
        return new Speaker(ids.of(name), name, Speaker.Kind.ORGANISATION, null, country);
    }

    Speaker country(SpeakerWords.Country country) {
        return new Speaker(ids.of(country.name()), country.name(), Speaker.Kind.COUNTRY, null, country.code());
    }

    Speaker group(String name) {
        return new Speaker(ids.of(name), name, Speaker.Kind.GROUP, null, null);
    }

    static Speaker unnamed(String words) {
        return new Speaker(null, words, Speaker.Kind.UNNAMED, null, null);
    }
}
