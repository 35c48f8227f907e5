/// The archive in one SQLite file.
@NullMarked
package org.onrecord.archive.sqlite;

import org.jspecify.annotations.NullMarked;
