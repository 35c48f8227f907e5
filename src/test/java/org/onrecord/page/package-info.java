/// The page in a real browser, against the real service.
@NullMarked
package org.onrecord.page;

import org.jspecify.annotations.NullMarked;
