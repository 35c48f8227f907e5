/// What words and names does a newsroom know? Loads and validates `index-config/`; every file is a [Table].
@NullMarked
package org.onrecord.lexicon;

import org.jspecify.annotations.NullMarked;
