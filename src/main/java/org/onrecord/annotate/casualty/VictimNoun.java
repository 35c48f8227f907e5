package org.onrecord.annotate.casualty;

import org.onrecord.document.Victims;

/// A noun that names people.
///
/// @param singular whether it names one: "a soldier" is one victim
record VictimNoun(Victims.Kind kind, boolean singular) {}
