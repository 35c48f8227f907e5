package org.onrecord.engine.lucene;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineRequest.After;
import org.onrecord.engine.EngineRequest.Order;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

/// The orders of results as Lucene sorts, and where a page begins in them. What has no date and no number comes last.
final class Orders {
    private Orders() {}

    /// Whether results are sorted by how well they answer.
    static boolean isScored(Order order) {
        return order == Order.RELEVANCE || order == Order.RECENT;
    }

    static Sort sort(Order order) {
        String field = field(order);
        SortField first = field == null
                ? SortField.FIELD_SCORE
                : new SortField(field, SortField.Type.INT, order != Order.OLDEST, missing(order));
        return new Sort(first, new SortField(Schema.ID, SortField.Type.STRING));
    }

    /// The doc values that results are sorted by; null for the score.
    static @Nullable String field(Order order) {
        return switch (order) {
            case RELEVANCE, RECENT -> null;
            case NEWEST, OLDEST -> Schema.from(Dimension.PUBLISHED);
            case NUMBER -> Schema.LOW_VALUE;
            case SAID -> Schema.from(Dimension.SAID);
        };
    }

    /// What stands for a missing value.
    static Integer missing(Order order) {
        return order == Order.OLDEST ? Integer.MAX_VALUE : Integer.MIN_VALUE;
    }

    static @Nullable FieldDoc after(Order order, @Nullable After after) {
        if (after == null) {
            return null;
        }
        Object key = isScored(order) ? (Object) (float) after.key() : (Object) (int) after.key();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(after.id())});
    }
}
