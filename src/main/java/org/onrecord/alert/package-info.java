/// Who wants to know, and how are they told? [Alerts] matches saved searches against what comes in, and sends what they
/// find.
@NullMarked
package org.onrecord.alert;

import org.jspecify.annotations.NullMarked;
