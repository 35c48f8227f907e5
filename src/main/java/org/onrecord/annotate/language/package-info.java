/// In which language is a text written?
@NullMarked
package org.onrecord.annotate.language;

import org.jspecify.annotations.NullMarked;
