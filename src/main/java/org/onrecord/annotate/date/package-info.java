/// Which dates does a text name, and which day do they mean?
@NullMarked
package org.onrecord.annotate.date;

import org.jspecify.annotations.NullMarked;
