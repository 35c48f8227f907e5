package org.onrecord.document;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// A value and the place in the text that says so; `at` is null where it was inferred from the document as a whole.
public record Attested<T>(T value, @Nullable Span at) {}
