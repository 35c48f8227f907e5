package org.onrecord.annotate.country;

import java.util.Map;
import java.util.Set;

/// The words beside a name that tell whether it is a place, in lower case.
///
/// @param place stand before a place: "in"
/// @param noun stand before or behind one: "province"
/// @param fore stand capitalised before a name and are no part of it: "President"
/// @param after stand capitalised behind a place: "Police"
/// @param area stand with "of" before a place that no list has: "the town of"
/// @param quarter stand behind one: "neighbourhood"
/// @param joined stand behind a place and a hyphen: "based"
/// @param heading stand in capitals before a dash and are no place: "UPDATE"
/// @param body stand behind the name of a town whose body they name: "Superior Court"
record ContextWords(
        Set<String> place,
        Set<String> noun,
        Set<String> fore,
        Set<String> after,
        Set<String> area,
        Set<String> quarter,
        Set<String> joined,
        Set<String> heading,
        Set<String> body) {
    /// From the table's roles; a role that is missing has no words.
    static ContextWords of(Map<String, Set<String>> roles) {
        return new ContextWords(
                Set.copyOf(roles.getOrDefault("place", Set.of())),
                Set.copyOf(roles.getOrDefault("noun", Set.of())),
                Set.copyOf(roles.getOrDefault("fore", Set.of())),
                Set.copyOf(roles.getOrDefault("after", Set.of())),
                Set.copyOf(roles.getOrDefault("area", Set.of())),
                Set.copyOf(roles.getOrDefault("quarter", Set.of())),
                Set.copyOf(roles.getOrDefault("joined", Set.of())),
                Set.copyOf(roles.getOrDefault("heading", Set.of())),
                Set.copyOf(roles.getOrDefault("body", Set.of())));
    }
}
