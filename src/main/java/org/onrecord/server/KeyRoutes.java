package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.archive.AccessKeys;
import org.onrecord.archive.AccessKeys.Entry;
import org.onrecord.archive.AccessKeys.Scope;

/// `/api/v1/keys`: for administrators alone.
final class KeyRoutes {
    static final String PATH = "/keys";

    private static final int MAX_BYTES = 4 * 1024;

    private final AccessKeys keys;
    private final SecureRandom random = new SecureRandom();

    KeyRoutes(AccessKeys keys) {
        this.keys = keys;
    }

    /// The answer has the key itself, this once.
    void create(Context ctx) throws IOException {
        new Parameters(ctx).check();
        Fields fields = new Fields(JsonBody.read(ctx, MAX_BYTES), "name", "scopes");
        String name = fields.required("name", 200);
        Set<Scope> scopes = scopes(fields);
        fields.check();
        KeyText key = KeyText.random(random);
        Entry entry = keys.add(key.id(), name, scopes, key.sha256())
                .orElseThrow(() -> new IllegalStateException("48 random bits were there already: " + key.id()));
        Answers.json(ctx, view(entry).put("key", key.text()));
        ctx.header("Cache-Control", "no-store")
                .header("Location", "/api/v1" + PATH + "/" + entry.id())
                .status(HttpStatus.CREATED);
    }

    void list(Context ctx) throws IOException {
        new Parameters(ctx).check();
        ObjectNode body = Pieces.JSON.objectNode();
        body.set("keys", Pieces.array(keys.list(), KeyRoutes::view));
        Answers.json(ctx, body);
        ctx.header("Cache-Control", "no-store");
    }

    void revoke(Context ctx) throws IOException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        Entry entry = keys.revoke(id)
                .orElseThrow(() -> ProblemException.notFound("There is no key '" + id + "' that is good."));
        Answers.json(ctx, view(entry));
        ctx.header("Cache-Control", "no-store");
    }

    private static Set<Scope> scopes(Fields fields) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        List<String> labels = fields.texts("scopes");
        for (Scope scope : Scope.values()) {
            if (labels.contains(scope.label())) {
                scopes.add(scope);
            }
        }
        if (scopes.isEmpty() || scopes.size() < labels.size()) {
            fields.wrong("scopes", "must be some of read, ingest, admin");
        }
        return scopes;
    }

    private static ObjectNode view(Entry entry) {
        Instant revoked = entry.times().revoked();
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("id", entry.id());
        row.put("name", entry.name());
        row.set(
                "scopes",
                Pieces.texts(entry.scopes().stream()
                        .sorted()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .toList()));
        row.put("created", entry.times().created().toString());
        row.put("revoked", revoked == null ? null : revoked.toString());
        return row;
    }
}
