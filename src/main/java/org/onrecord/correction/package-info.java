/// What did people put right? [Correction]s, and how they change what the machine has read: [Corrector].
@NullMarked
package org.onrecord.correction;

import org.jspecify.annotations.NullMarked;
