/// What do indexing and search agree on? Fields, analyzers, facet dimensions, fingerprint.
@NullMarked
package org.onrecord.schema;

import org.jspecify.annotations.NullMarked;
