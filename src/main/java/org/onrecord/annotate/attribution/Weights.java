package org.onrecord.annotate.attribution;

/// Scores of the features and transitions of one pass; the trainer's floats and the shipped bytes are two of these.
interface Weights {
    /// Adds the scores of one feature bucket for each tag to `sums`.
    void add(int bucket, float[] sums);

    /// Score of `tag` following `before` at a token of transition class `kind`; `before` is [Tag#COUNT] at the start.
    float transition(int kind, int before, int tag);

    /// Number of buckets less one; the number is a power of two.
    int mask();
}
