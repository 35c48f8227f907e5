/// Who said what, when, where, how many? Joins the finders, which never see each other.
@NullMarked
package org.onrecord.annotate;

import org.jspecify.annotations.NullMarked;
