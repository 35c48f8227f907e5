/// What does a transformer make of a text? Word pieces in, scores out; the only home of onnxruntime.
@NullMarked
package org.onrecord.annotate.encoder;

import org.jspecify.annotations.NullMarked;
