package org.onrecord.annotate.casualty;

import org.onrecord.document.Assertion;
import org.onrecord.document.Harm;

/// A claim before its setting and claimant are known.
///
/// @param group who, by number
/// @param from first token of the stretch that carries number, victims and harm
/// @param to the token behind it
/// @param part whether it counts some of another claim's victims
/// @param rule name of the rule, without the package
record Draft(Group group, Harm harm, int from, int to, boolean part, Assertion.Status status, String rule) {}
