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

    static Sort sort(Order order) {
        SortField first = switch (order) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> number(Schema.from(Dimension.PUBLISHED), true);
            case OLDEST -> number(Schema.from(Dimension.PUBLISHED), false);
            case NUMBER -> number(Schema.LOW_VALUE, true);
            case SAID -> number(Schema.from(Dimension.SAID), true);
        };
        return new Sort(first, new SortField(Schema.ID, SortField.Type.STRING));
    }

    static @Nullable FieldDoc after(Order order, @Nullable After after) {
        if (after == null) {
            return null;
        }
        Object key = order == Order.RELEVANCE ? (Object) (float) after.key() : (Object) (int) after.key();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(after.id())});
    }

    private static SortField number(String field, boolean largestFirst) {
        Integer missing = largestFirst ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        return new SortField(field, SortField.Type.INT, largestFirst, missing);
    }
}
