/// What have we received, and what do we know of it? The truth that every index is a projection of.
@NullMarked
package org.onrecord.archive;

import org.jspecify.annotations.NullMarked;
