/// Which countries and places does a text name, and which is it about?
@NullMarked
package org.onrecord.annotate.country;

import org.jspecify.annotations.NullMarked;
