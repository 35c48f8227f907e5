/// Here are bytes: what do they say? The only home of Tika, which runs in a forked process.
@NullMarked
package org.onrecord.normalize;

import org.jspecify.annotations.NullMarked;
