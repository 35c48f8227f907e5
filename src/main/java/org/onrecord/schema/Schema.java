package org.onrecord.schema;

/// What indexing and search agree on: the names of fields, and the version of all that shapes an index.
public final class Schema {
    /// Grows with every change to fields or analyzers; an index of another version is built anew.
    public static final String FINGERPRINT = "onrecord-7-lucene-10.5.0-icu-77.1";

    /// `ARTICLE`, `QUOTE`, `CLAIM`.
    public static final String KIND = "kind";

    /// Of the document itself; stored and as doc values, not as a term.
    public static final String ID = "id";

    /// The id of the article that a document belongs to.
    public static final String BLOCK = "block";

    /// An article's words without boilerplate; a quote's content; the sentences of a claim.
    public static final String TEXT = "text";

    public static final String TITLE = "title";

    /// What is said in an article's quotes, one after the other.
    public static final String QUOTES = "quotes";

    /// The language of the stems.
    public static final String STEMS = "stems";

    /// Bounds of a claim's number.
    public static final String LOW = "low";

    public static final String HIGH = "high";

    /// The same as doc values; none where the bound is open.
    public static final String LOW_VALUE = "low.value";

    public static final String HIGH_VALUE = "high.value";

    /// Two and three words in a row of a title, without case.
    public static final String PHRASES = "phrases";

    /// The [CopySketch] of an article with enough words.
    public static final String SKETCH = "sketch";

    /// A hash of a quote's or claim's own words.
    public static final String WORDS = "words";

    /// The labels of the dimensions that a document has no value of; [#LOW] where a claim has no number at all.
    public static final String NONE = "none";

    private Schema() {}

    /// What a quote means to a model, as a vector of bytes.
    public static String meaning(String model) {
        return "meaning." + model;
    }

    /// Keys of a dimension.
    public static String keys(Dimension dimension) {
        return "key." + dimension.label();
    }

    /// `key`, tab, a value as printed.
    public static String labels(Dimension dimension) {
        return "label." + dimension.label();
    }

    /// The words of names, see [NameForm].
    public static String names(Dimension dimension) {
        return "name." + dimension.label();
    }

    /// First day of a date, in days since 1970-01-01.
    public static String from(Dimension dimension) {
        return "from." + dimension.label();
    }

    /// Last day of a date, in days since 1970-01-01.
    public static String to(Dimension dimension) {
        return "to." + dimension.label();
    }
}
