package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.onrecord.search.CopiesView;

/// Writes an article's near-copies.
final class CopiesJson {
    private CopiesJson() {}

    static ObjectNode of(CopiesView view) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("article", Pieces.article(view.article()));
        row.set("copies", Pieces.array(view.copies(), CopiesJson::copy));
        row.put("more", view.all() > view.copies().size());
        return row;
    }

    private static ObjectNode copy(CopiesView.Copy copy) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("article", Pieces.article(copy.article()));
        row.put("similarity", Math.round(copy.similarity() * 1000) / 1000.0);
        row.set("differences", Pieces.array(copy.differences(), CopiesJson::difference));
        row.put("more", copy.more());
        return row;
    }

    private static ObjectNode difference(CopiesView.Difference difference) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("here", Pieces.orNull(difference.here(), Pieces::extract));
        row.set("there", Pieces.orNull(difference.there(), Pieces::extract));
        return row;
    }
}
