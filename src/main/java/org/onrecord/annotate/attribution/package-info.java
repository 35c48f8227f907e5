/// What is reported speech: source, cue and content?
@NullMarked
package org.onrecord.annotate.attribution;

import org.jspecify.annotations.NullMarked;
