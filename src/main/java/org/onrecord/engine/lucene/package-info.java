/// The index as Lucene in this process.
@NullMarked
package org.onrecord.engine.lucene;

import org.jspecify.annotations.NullMarked;
