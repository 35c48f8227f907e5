package org.onrecord;

/// Who reads documents.
enum ReaderChoice {
    /// The fast tagger alone: dozens of articles a second on each core.
    FAST,
    /// The transformer alone: nothing is found before it has read it.
    CAREFUL,
    /// The fast tagger at once, and the transformer over all that it has read, whenever nothing else is to be done.
    BOTH
}
