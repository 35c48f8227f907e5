package org.onrecord.annotate.attribution;

/// Scores of one tag following another, in one pass; the trainer's floats and the shipped model's are two of these.
interface Transitions {
    /// The scores at a token of transition class `kind`: that of `tag` following `before` stands at
    /// `before * Tag.COUNT + tag`, where `before` is [Tag#COUNT] at the start of a paragraph.
    float[] at(int kind);
}
