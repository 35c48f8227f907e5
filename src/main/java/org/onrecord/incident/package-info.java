/// Which claims, of all articles, are about the same harm?
///
/// [Incidents] are groups of [Report]s, one for each claim that has a place and a day. [Grouping] makes them from all
/// reports of a place at once, so that they don't depend on the order in which articles came in; [Follower] keeps them
/// up with the archive. Grouping changes no claim, and sums nothing.
@NullMarked
package org.onrecord.incident;

import org.jspecify.annotations.NullMarked;
