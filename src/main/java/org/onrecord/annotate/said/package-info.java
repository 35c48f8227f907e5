/// When was it said, as far as the text tells?
@NullMarked
package org.onrecord.annotate.said;

import org.jspecify.annotations.NullMarked;
