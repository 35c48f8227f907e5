package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import org.onrecord.search.Speakers;
import org.onrecord.search.Speakers.Entry;
import org.onrecord.search.Speakers.Name;
import org.onrecord.search.Speakers.Profile;
import org.onrecord.search.Speakers.Role;
import org.onrecord.search.Speakers.SpeaksOf;

/// `GET /api/v1/speakers` and `/speakers/{id}`.
final class SpeakerRoutes {
    private final Speakers speakers;

    SpeakerRoutes(Speakers speakers) {
        this.speakers = speakers;
    }

    void list(Context ctx) throws IOException {
        Speakers.Listing found = switch (speakers.list(ctx.queryParamMap())) {
            case Speakers.Listing listing -> listing;
            case Speakers.Refused refused -> throw SearchRoutes.refused(refused.errors());
        };
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("speakers", Pieces.array(found.speakers(), SpeakerRoutes::entry));
        row.put("more", found.more());
        ObjectNode facets = row.putObject("facets");
        found.facets().forEach((label, facet) -> facets.set(label, SearchJson.facet(facet)));
        Answers.json(ctx, row);
    }

    void profile(Context ctx) throws IOException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        Profile profile =
                speakers.profile(id).orElseThrow(() -> ProblemException.notFound("There is no speaker '" + id + "'."));
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", profile.id());
        row.put("name", profile.name());
        row.put("kind", profile.kind());
        row.put("country", profile.country());
        row.put("quotes", profile.counted().quotes());
        row.put("claims", profile.counted().claims());
        row.put("read", profile.counted().read());
        row.set("names", Pieces.array(profile.names(), SpeakerRoutes::name));
        row.set("roles", Pieces.array(profile.roles(), SpeakerRoutes::role));
        ObjectNode facets = row.putObject("facets");
        facets.set("published", SearchJson.facet(profile.facets().published()));
        facets.set("country", SearchJson.facet(profile.facets().country()));
        facets.set("source", SearchJson.facet(profile.facets().source()));
        row.set("speaksOf", speaksOf(profile.speaksOf()));
        Answers.tagged(ctx, row);
    }

    private static ObjectNode speaksOf(SpeaksOf speaksOf) {
        ObjectNode row = Pieces.JSON.objectNode().put("read", speaksOf.read());
        row.set(
                "countries",
                Pieces.array(
                        speaksOf.countries(),
                        each -> Pieces.JSON
                                .objectNode()
                                .put("code", each.code())
                                .put("quotes", each.quotes())));
        row.set(
                "speakers",
                Pieces.array(
                        speaksOf.speakers(),
                        each -> Pieces.JSON
                                .objectNode()
                                .put("id", each.id())
                                .put("name", each.name())
                                .put("kind", each.kind())
                                .put("quotes", each.quotes())));
        return row;
    }

    private static ObjectNode entry(Entry entry) {
        return Pieces.JSON
                .objectNode()
                .put("id", entry.id())
                .put("name", entry.name())
                .put("kind", entry.kind())
                .put("country", entry.country())
                .put("role", entry.role())
                .put("quotes", entry.quotes());
    }

    private static ObjectNode name(Name name) {
        return Pieces.JSON
                .objectNode()
                .put("name", name.name())
                .put("by", name.by())
                .put("articles", name.articles())
                .set("examples", Pieces.array(name.examples(), Pieces::article));
    }

    private static ObjectNode role(Role role) {
        return Pieces.JSON
                .objectNode()
                .put("role", role.role())
                .put("country", role.country())
                .put("articles", role.articles())
                .put("first", role.first())
                .put("last", role.last());
    }
}
