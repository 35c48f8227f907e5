package org.onrecord.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.Near;
import org.onrecord.engine.EngineRequest.Order;
import org.onrecord.engine.EngineRequest.Page;
import org.onrecord.engine.EngineRequest.Selection;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// Finds quotes that mean nearly the same as a quotation that nobody has said in these words.
final class SameMeaning {
    /// Higher than in a search: who asks whether something was said wants no other things said of the matter.
    private static final float LEAST_LIKENESS = 0.7f;

    private static final int MOST = 5;

    private final Engine engine;
    private final Sense sense;

    SameMeaning(Engine engine, Sense sense) {
        this.engine = engine;
        this.sense = sense;
    }

    /// The nearest first, near-copies once; of these speakers if they said anything like it, else of anybody. Empty
    /// where nobody knows what words mean.
    ///
    /// @param speakers by their ids; empty for anybody
    List<EngineHit> find(String quote, Set<String> speakers) throws IOException {
        Near near;
        try {
            near = new Near(sense.of(quote), LEAST_LIKENESS, sense.language(), null);
        } catch (MeaningUnavailableException words) {
            return List.of();
        }
        List<EngineHit> own = speakers.isEmpty() ? List.of() : find(near, speakers);
        return own.isEmpty() ? find(near, Set.of()) : own;
    }

    private List<EngineHit> find(Near near, Set<String> speakers) throws IOException {
        List<Condition> any =
                speakers.stream().map(id -> (Condition) new Condition.Named(id)).toList();
        Map<Dimension, Selection> filters =
                any.isEmpty() ? Map.of() : Map.of(Dimension.SPEAKER, new Selection(any, List.of()));
        Page page = new Page(Order.RELEVANCE, MOST, null, true);
        return engine.search(new EngineRequest(ResultKind.QUOTE, new Node.All(), filters, List.of(), page, near))
                .hits();
    }
}
