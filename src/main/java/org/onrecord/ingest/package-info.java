/// How does a pile of files become an archive and an index, bad ones included?
@NullMarked
package org.onrecord.ingest;

import org.jspecify.annotations.NullMarked;
