package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Claim;
import org.onrecord.document.Harm;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.Selection;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.query.NumberRange;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// The numbers that a request asks for, to tell claims that surely meet them from those that possibly do.
final class Asked {
    private final List<Bound> numbers = new ArrayList<>();
    private boolean claims;
    private boolean scope;

    Asked(EngineRequest request) {
        claims = request.kind() == ResultKind.CLAIM;
        for (Map.Entry<Dimension, Selection> filter : request.filters().entrySet()) {
            for (Condition condition : filter.getValue().include()) {
                note(filter.getKey(), condition);
            }
            filter.getValue().exclude().forEach(condition -> dimension(filter.getKey()));
        }
        walk(request.query());
    }

    private record Bound(Dimension harm, NumberRange range) {}

    /// Whether claims decide about the results, and nothing was said about their scope.
    boolean leavesOutHistorical() {
        return claims && !scope;
    }

    /// `surely` if every number that the claim can mean lies in a range asked for, else `possibly`; null if no number
    /// of its harm was asked for.
    @Nullable
    String match(Claim claim) {
        String match = null;
        for (Bound number : numbers) {
            Harm harm = Harm.valueOf(number.harm().label().toUpperCase(Locale.ROOT));
            if (claim.harm() == harm) {
                if (number.range()
                        .holds(claim.quantity().low(), claim.quantity().high())) {
                    return "surely";
                }
                match = "possibly";
            }
        }
        return match;
    }

    private void walk(Node node) {
        switch (node) {
            case Node.And and -> and.nodes().forEach(this::walk);
            case Node.Or or -> or.nodes().forEach(this::walk);
            case Node.Not not -> walk(not.node());
            case Node.In in -> {
                claims |= in.kind() == ResultKind.CLAIM;
                walk(in.node());
            }
            case Node.Value value -> note(value.dimension(), value.condition());
            default -> {}
        }
    }

    private void note(Dimension dimension, Condition condition) {
        dimension(dimension);
        if (condition instanceof NumberRange range) {
            numbers.add(new Bound(dimension, range));
        }
    }

    private void dimension(Dimension dimension) {
        claims |= dimension.home() == ResultKind.CLAIM;
        scope |= dimension == Dimension.SCOPE;
    }
}
