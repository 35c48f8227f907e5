package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import org.onrecord.incident.Join;
import org.onrecord.search.IncidentSearch;
import org.onrecord.search.IncidentSearch.Answer;
import org.onrecord.search.IncidentSearch.Counted;
import org.onrecord.search.IncidentSearch.Entry;
import org.onrecord.search.IncidentSearch.Figure;
import org.onrecord.search.IncidentSearch.Refusal;
import org.onrecord.search.IncidentSearch.Series;
import org.onrecord.search.IncidentSearch.Sheet;
import org.onrecord.search.IncidentSearch.Stated;

/// `GET /api/v1/incidents` and `/incidents/{id}`.
final class IncidentRoutes {
    private final IncidentSearch incidents;

    IncidentRoutes(IncidentSearch incidents) {
        this.incidents = incidents;
    }

    void list(Context ctx) throws IOException {
        switch (incidents.search(ctx.queryParamMap())) {
            case Refusal refusal ->
                throw ProblemException.badParameters(refusal.faults().stream()
                        .map(fault -> InvalidParameter.of(fault.parameter(), fault))
                        .toList());
            case Answer listing -> Answers.json(ctx, listing(listing));
        }
    }

    void incident(Context ctx) throws IOException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        Sheet sheet = incidents
                .incident(id)
                .orElseThrow(() -> ProblemException.notFound("There is no incident of '" + id
                        + "': no such claim, or its place or day is not known, or it is of more than one incident."));
        ObjectNode row = entry(sheet.entry());
        row.put("read", sheet.read());
        row.set("series", Pieces.array(sheet.series(), IncidentRoutes::series));
        row.set("joins", Pieces.array(sheet.joins(), IncidentRoutes::join));
        Answers.tagged(ctx, row);
    }

    private static ObjectNode listing(Answer listing) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("interpretation", SearchJson.interpretation(listing.interpretation()));
        row.putObject("total").put("value", listing.total()).put("exact", listing.exact());
        row.set("incidents", Pieces.array(listing.incidents(), IncidentRoutes::entry));
        row.put("next", listing.next());
        return row;
    }

    private static ObjectNode entry(Entry entry) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", entry.id());
        row.put("place", entry.place());
        row.put("country", entry.country());
        row.putObject("date")
                .put("from", entry.days().from())
                .put("to", entry.days().to());
        row.put("articles", entry.articles());
        row.put("stories", entry.stories());
        row.put("claims", entry.claims());
        row.set("harms", Pieces.array(entry.harms(), IncidentRoutes::stated));
        row.set("first", Pieces.article(entry.first()));
        return row;
    }

    /// The first count stands for the harm, the others beside it.
    private static ObjectNode stated(Stated stated) {
        ObjectNode row = Pieces.JSON.objectNode().put("harm", stated.harm());
        row.setAll(counted(stated.counts().getFirst()));
        row.set(
                "others",
                Pieces.array(stated.counts().subList(1, stated.counts().size()), IncidentRoutes::counted));
        return row;
    }

    private static ObjectNode counted(Counted counted) {
        return Pieces.JSON
                .objectNode()
                .put("victims", counted.victims())
                .put("side", counted.side())
                .put("claims", counted.by().claims())
                .put("claimants", counted.by().claimants())
                .put("lowest", counted.range().lowest())
                .put("highest", counted.range().highest())
                .put("orFewer", counted.range().orFewer())
                .put("orMore", counted.range().orMore());
    }

    private static ObjectNode series(Series series) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("harm", series.harm());
        row.set("claimant", Pieces.orNull(series.claimant(), Pieces::speaker));
        row.put("outlet", series.outlet());
        row.set("figures", Pieces.array(series.figures(), IncidentRoutes::figure));
        return row;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode row = SearchJson.claim(figure.claim());
        row.set("copies", Pieces.array(figure.copies(), Pieces::article));
        return row;
    }

    private static ObjectNode join(Join join) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("claims", Pieces.texts(join.claims()));
        row.set("words", Pieces.texts(join.words()));
        return row.put("sameFigure", join.sameFigure()).put("sameSentence", join.sameSentence());
    }
}
