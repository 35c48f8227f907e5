/// The commands; the only place that builds objects across packages.
@NullMarked
package org.onrecord;

import org.jspecify.annotations.NullMarked;
