package org.onrecord.engine.lucene;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Speaker;
import org.onrecord.query.DateRange;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Keys;
import org.onrecord.schema.NameForm;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;
import org.onrecord.schema.TextTokens;

/// Writes the fields of one document as [Schema] names them.
final class FieldWriter {
    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType WITHOUT_OFFSETS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /// Longest key, in UTF-16 code units; a longer value is cut.
    private static final int MAX_KEY = 200;

    private final Document document = new Document();

    FieldWriter(ResultKind kind, String id, String articleId) {
        term(Schema.KIND, kind.name());
        term(Schema.BLOCK, articleId);
        document.add(new StoredField(Schema.ID, id));
        document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
    }

    Document document() {
        return document;
    }

    void term(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    void tokens(String field, List<TextTokens.Token> tokens) {
        document.add(new Field(field, TextTokens.stream(tokens), WORDS));
    }

    void quotes(List<TextTokens.Token> tokens) {
        document.add(new Field(Schema.QUOTES, TextTokens.stream(tokens), WITHOUT_OFFSETS));
    }

    /// What is suggested while somebody types: short words, most of which are grammar, begin and end no phrase.
    void phrases(List<TextTokens.Token> title) {
        Set<String> phrases = new TreeSet<>();
        for (int length = 2; length <= 3; length++) {
            for (int i = 0; i + length <= title.size(); i++) {
                List<String> words = title.subList(i, i + length).stream()
                        .map(TextTokens.Token::exact)
                        .toList();
                if (words.getFirst().length() > 3 && words.getLast().length() > 3) {
                    phrases.add(cut(String.join(" ", words)));
                }
            }
        }
        phrases.forEach(phrase -> term(Schema.PHRASES, phrase));
    }

    /// Tells near-copies of an article; none where the text is too short.
    void sketch(byte[] sketch) {
        if (sketch.length > 0) {
            document.add(new BinaryDocValuesField(Schema.SKETCH, new BytesRef(sketch)));
        }
    }

    /// Tells quotes and claims in the same words.
    void words(List<TextTokens.Token> tokens) {
        long hash = 1;
        for (TextTokens.Token token : tokens) {
            hash = hash * 0x100000001b3L + token.exact().hashCode();
        }
        document.add(new NumericDocValuesField(Schema.WORDS, hash));
    }

    /// Values of a dimension, each once; none is "unknown".
    void keys(Dimension dimension, Collection<String> values) {
        Set<String> keys = new TreeSet<>();
        for (String value : values) {
            String key = cut(Keys.of(dimension, value));
            if (!key.isEmpty() && keys.add(key)) {
                key(dimension, key);
                term(Schema.labels(dimension), key + "\t" + cut(value.strip()));
            }
        }
        if (keys.isEmpty()) {
            term(Schema.NONE, dimension.label());
        }
    }

    void speaker(Dimension dimension, @Nullable Speaker speaker) {
        String id = speaker == null ? null : speaker.id();
        if (id == null || id.isBlank()) {
            term(Schema.NONE, dimension.label());
        } else {
            String key = cut(Keys.of(dimension, id));
            key(dimension, key);
            term(Schema.labels(dimension), key + "\t" + cut(speaker == null ? id : speaker.name()));
            NameForm.words(id).forEach(word -> term(Schema.names(dimension), word));
        }
        if (speaker != null) {
            NameForm.words(speaker.name()).forEach(word -> term(Schema.names(dimension), word));
            Speaker.Identity identity = speaker.identity();
            if (identity != null && !identity.printed().equals(speaker.name())) {
                NameForm.words(identity.printed()).forEach(word -> term(Schema.names(dimension), word));
            }
        }
    }

    /// A date or an interval of two with `/` between; "unknown" where it is null or not of that form.
    void date(Dimension dimension, @Nullable String value) {
        Optional<DateRange> range = value == null ? Optional.empty() : read(value);
        LocalDate from = range.map(DateRange::from).orElse(null);
        LocalDate to = range.map(DateRange::to).orElse(null);
        if (from == null || to == null) {
            term(Schema.NONE, dimension.label());
            return;
        }
        number(Schema.from(dimension), (int) from.toEpochDay());
        number(Schema.to(dimension), (int) to.toEpochDay());
    }

    /// The bounds of a claim; an open one is the lowest or highest number there is, and has no doc value.
    void range(@Nullable Integer low, @Nullable Integer high) {
        if (low == null && high == null) {
            term(Schema.NONE, Schema.LOW);
        }
        document.add(new IntPoint(Schema.LOW, low == null ? 0 : low));
        document.add(new IntPoint(Schema.HIGH, high == null ? Integer.MAX_VALUE : high));
        if (low != null) {
            document.add(new NumericDocValuesField(Schema.LOW_VALUE, low));
        }
        if (high != null) {
            document.add(new NumericDocValuesField(Schema.HIGH_VALUE, high));
        }
    }

    private void key(Dimension dimension, String key) {
        term(Schema.keys(dimension), key);
        document.add(new SortedSetDocValuesField(Schema.keys(dimension), new BytesRef(key)));
    }

    private void number(String field, int value) {
        document.add(new IntPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    private static Optional<DateRange> read(String value) {
        String[] parts = value.split("/", 2);
        Optional<PartialDate> from = PartialDate.parse(parts[0]);
        Optional<PartialDate> to = PartialDate.parse(parts[parts.length - 1]);
        if (from.isEmpty()
                || to.isEmpty()
                || from.get().earliest().isAfter(to.get().latest())) {
            return Optional.empty();
        }
        return Optional.of(new DateRange(from.get().earliest(), to.get().latest()));
    }

    private static String cut(String value) {
        return value.length() <= MAX_KEY ? value : value.substring(0, MAX_KEY);
    }

    private static FieldType words(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
