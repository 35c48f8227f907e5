package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.alert.QueryText;
import org.onrecord.alert.Signature;
import org.onrecord.archive.SavedSearches;
import org.onrecord.archive.SavedSearches.Alert;
import org.onrecord.archive.SavedSearches.Delivery;
import org.onrecord.archive.SavedSearches.Draft;
import org.onrecord.archive.SavedSearches.Found;
import org.onrecord.archive.SavedSearches.Hook;
import org.onrecord.archive.SavedSearches.Saved;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest;
import org.onrecord.search.SearchService;

/// `/api/v1/searches`: searches that people are told about.
final class SavedSearchRoutes {
    static final String PATH = "/searches";

    private static final int MAX_BYTES = 64 * 1024;
    private static final int LONGEST = 4_000;
    private static final int SHOWN = 20;
    private static final int FEED = 50;

    /// What a page of results is about, and not which results there are.
    private static final Set<String> OF_PAGES = Set.of("size", "sort", "cursor", "facets", "group", "strict");

    private final SavedSearches searches;
    private final SearchService search;
    private final SecureRandom random = new SecureRandom();

    SavedSearchRoutes(SavedSearches searches, SearchService search) {
        this.searches = searches;
        this.search = search;
    }

    /// The answer has the secret of the webhook, this once.
    void create(Context ctx) throws IOException {
        new Parameters(ctx).check();
        Fields fields = new Fields(JsonBody.read(ctx, MAX_BYTES), "name", "kind", "query", "webhook");
        String name = fields.required("name", 200);
        ResultKind kind = fields.choice("kind", List.of(ResultKind.values()), ResultKind::plural);
        fields.required("kind", 200);
        String query = fields.required("query", LONGEST);
        String url = url(fields);
        fields.check();
        if (kind != null) {
            checkQuery(fields, kind, query);
        }
        fields.check();
        Hook hook = url == null ? null : new Hook(url, Signature.secret(random));
        byte[] id = new byte[6];
        random.nextBytes(id);
        Saved saved = searches.add(
                        HexFormat.of().formatHex(id), new Draft(name, kind == null ? "" : kind.plural(), query, hook))
                .orElseThrow(() -> new IllegalStateException("48 random bits were there already"));
        ObjectNode body = view(saved, null);
        if (hook != null) {
            body.put("secret", hook.secret());
        }
        Answers.json(ctx, body);
        ctx.header("Cache-Control", "no-store")
                .header("Location", "/api/v1" + PATH + "/" + saved.id())
                .status(HttpStatus.CREATED);
    }

    void list(Context ctx) throws IOException {
        new Parameters(ctx).check();
        ObjectNode body = Pieces.JSON.objectNode();
        Map<String, Found> found = searches.found();
        ArrayNode rows = body.putArray("searches");
        for (Saved each : searches.list()) {
            rows.add(view(each, found.get(each.id())));
        }
        Answers.json(ctx, body);
    }

    void one(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, "cursor");
        int before = parameters.number("cursor", 1, Integer.MAX_VALUE, 0);
        parameters.check();
        Saved saved = find(ctx);
        List<Alert> alerts = searches.alerts(saved.id(), before == 0 ? null : (long) before, SHOWN);
        ObjectNode body = view(saved, searches.found().get(saved.id()));
        body.set("alerts", Pieces.array(alerts, SavedSearchRoutes::alert));
        body.put(
                "next",
                alerts.size() < SHOWN ? null : Long.toString(alerts.getLast().number()));
        body.set("deliveries", Pieces.array(searches.deliveries(saved.id(), SHOWN), SavedSearchRoutes::delivery));
        Answers.json(ctx, body);
    }

    void delete(Context ctx) throws IOException {
        new Parameters(ctx).check();
        if (!searches.delete(ctx.pathParam("id"))) {
            throw notFound(ctx);
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    void feed(Context ctx) throws IOException {
        new Parameters(ctx).check();
        Saved saved = find(ctx);
        AtomFeed feed = AtomFeed.of(
                ctx, "urn:onrecord:search:" + saved.id(), saved.draft().name(), saved.created());
        if (saved.problem() != null) {
            feed.problem(saved.problem());
        }
        for (Alert alert : searches.alerts(saved.id(), null, FEED)) {
            feed.entry(Json.MAPPER.readTree(alert.json()), alert.found());
        }
        feed.answer(ctx);
    }

    private void checkQuery(Fields fields, ResultKind kind, String query) throws IOException {
        Map<String, List<String>> parameters;
        try {
            parameters = new HashMap<>(QueryText.parse(query));
        } catch (IllegalArgumentException notEncoded) {
            fields.wrong("query", "must be parameters as in an address, percent-encoded: " + notEncoded.getMessage());
            return;
        }
        Set<String> ofPages = new TreeSet<>(parameters.keySet());
        ofPages.retainAll(OF_PAGES);
        if (!ofPages.isEmpty()) {
            fields.wrong("query", "must not hold " + String.join(", ", ofPages) + ", which are about pages");
        }
        if (parameters.containsKey("mode")) {
            fields.wrong("query", "must not hold mode: what is new is searched by its words");
            parameters.remove("mode");
        }
        parameters.put("size", List.of("1"));
        parameters.put("strict", List.of("true"));
        if (search.search(kind, parameters) instanceof InvalidRequest invalid) {
            invalid.errors()
                    .forEach(fault -> fields.wrong(
                            "query",
                            "must be a search that can be taken literally: '" + fault.parameter() + "' = '"
                                    + fault.value() + "' " + fault.rule(),
                            "not-literal"));
        }
    }

    /// What keeps a search from being matched; empty where its parameters are good.
    private List<InvalidParameter> faults(Draft draft) throws IOException {
        Map<String, List<String>> parameters = new HashMap<>(QueryText.parse(draft.query()));
        parameters.put("size", List.of("1"));
        for (ResultKind kind : ResultKind.values()) {
            if (kind.plural().equals(draft.kind())
                    && search.search(kind, parameters) instanceof InvalidRequest invalid) {
                return invalid.errors().stream()
                        .map(fault -> InvalidParameter.of(fault.parameter(), fault))
                        .toList();
            }
        }
        return List.of();
    }

    private static @Nullable String url(Fields fields) {
        Fields webhook = fields.object("webhook", "url");
        if (webhook == null) {
            return null;
        }
        String url = webhook.required("url", 2_000);
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                webhook.wrong("url", "must be an address of https or http, without a user", "not-an-address");
            } else if (uri.getPort() == 0 || uri.getPort() > 65_535) {
                webhook.wrong("url", "must have a port from 1 to 65535, or none", "not-an-address");
            }
        } catch (java.net.URISyntaxException notAUri) {
            webhook.wrong("url", "must be an address of https or http", "not-an-address");
        }
        return url;
    }

    private Saved find(Context ctx) throws IOException {
        return searches.find(ctx.pathParam("id")).orElseThrow(() -> notFound(ctx));
    }

    private static ProblemException notFound(Context ctx) {
        return ProblemException.notFound("There is no saved search '" + ctx.pathParam("id") + "'.");
    }

    private ObjectNode view(Saved saved, @Nullable Found found) throws IOException {
        Hook hook = saved.draft().hook();
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", saved.id());
        row.put("name", saved.draft().name());
        row.put("kind", saved.draft().kind());
        row.put("query", saved.draft().query());
        row.set("webhook", Pieces.orNull(hook, one -> Pieces.JSON.objectNode().put("url", one.url())));
        row.put("created", saved.created().toString());
        row.put("problem", saved.problem());
        row.set("errors", Json.MAPPER.valueToTree(saved.problem() == null ? List.of() : faults(saved.draft())));
        row.putObject("found")
                .put("count", found == null ? 0 : found.count())
                .put("latest", found == null ? null : found.latest().toString());
        row.put("feed", "/api/v1" + PATH + "/" + saved.id() + "/feed");
        return row;
    }

    private static ObjectNode alert(Alert alert) {
        try {
            return Pieces.JSON
                    .objectNode()
                    .put("found", alert.found().toString())
                    .set("hit", Json.MAPPER.readTree(alert.json()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("hits are kept as JSON", e);
        }
    }

    private static ObjectNode delivery(Delivery delivery) {
        Instant due = delivery.progress().due();
        return Pieces.JSON
                .objectNode()
                .put("id", delivery.number())
                .put("state", delivery.progress().state())
                .put("attempts", delivery.progress().attempts())
                .put("answer", delivery.progress().answer())
                .put("next", due == null ? null : due.toString());
    }
}
