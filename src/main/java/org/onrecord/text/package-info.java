/// Where exactly in the text? Spans, tokens, sentences and paragraphs; central types [Span] and [TokenizedText].
@NullMarked
package org.onrecord.text;

import org.jspecify.annotations.NullMarked;
