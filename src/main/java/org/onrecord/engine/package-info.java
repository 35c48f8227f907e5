/// Make it findable; find it: hits, passages, counts. The port behind which an index runs.
@NullMarked
package org.onrecord.engine;

import org.jspecify.annotations.NullMarked;
