/// Who is meant by a source as printed, in the article and across articles?
@NullMarked
package org.onrecord.annotate.speaker;

import org.jspecify.annotations.NullMarked;
