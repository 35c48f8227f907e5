package org.onrecord.archive.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.DocumentState;
import org.onrecord.archive.JobProgress;
import org.onrecord.archive.LedgerCounts;
import org.onrecord.archive.LedgerPage;
import org.onrecord.archive.LedgerQuery;
import org.onrecord.archive.LedgerRow;

/// Reads the ledger. A row's state follows from its document's, never the other way round.
final class Ledger {
    private static final String STATE = """
            CASE WHEN s.version IS NULL THEN 'failed'
                 WHEN d.state = 'deleted' THEN 'deleted'
                 WHEN s.kind = 'duplicate' THEN 'duplicate'
                 WHEN s.version <> d.latest THEN 'replaced'
                 WHEN d.state = 'annotated' AND d.sequence <= ? THEN 'indexed'
                 ELSE d.state END AS state,
            """;

    private static final String FROM = """
            FROM sighting s
            LEFT JOIN version v ON v.key = s.version
            LEFT JOIN document d ON d.key = v.document
            LEFT JOIN job j ON j.key = s.job
            """;

    private static final String REASON = "CASE WHEN s.version IS NULL THEN s.reason ELSE d.reason END";

    private static final String ROWS = "SELECT * FROM (SELECT " + STATE + REASON + " AS reason, "
            + "CASE WHEN s.version IS NULL THEN s.detail ELSE d.detail END AS detail,"
            + """
             s.number, d.id, s.name, s.received, s.media_type, coalesce(v.size, 0) AS size, v.sha256,
             (SELECT c.id FROM document c WHERE c.key = s.container) AS container, j.id AS job,
             coalesce(v.number, 0) AS version, coalesce(d.truncated, 0) AS truncated,
             (SELECT a.annotator FROM annotated a WHERE a.version = s.version) AS annotator
            """
            + FROM;

    private final Session session;
    private final long indexed;

    /// Reads over a session.
    ///
    /// @param indexed the sequence number up to which searches see the archive
    Ledger(Session session, long indexed) {
        this.session = session;
        this.indexed = indexed;
    }

    LedgerPage page(LedgerQuery query) throws SQLException {
        LedgerQuery.Filter filter = query.filter();
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(indexed);
        StringBuilder sql = new StringBuilder(ROWS).append(" WHERE TRUE");
        // What an index can answer stands inside, what is made of several columns outside.
        and(sql, parameters, " AND s.number < ?", query.before());
        and(sql, parameters, " AND s.job = (SELECT key FROM job WHERE id = ?)", filter.job());
        and(sql, parameters, " AND s.container = (SELECT key FROM document WHERE id = ?)", filter.container());
        sql.append(") WHERE TRUE");
        and(
                sql,
                parameters,
                " AND state = ?",
                filter.state() == null ? null : filter.state().label());
        and(sql, parameters, " AND state = 'failed' AND reason = ?", filter.reason());
        and(
                sql,
                parameters,
                " AND instr(lower(name || char(10) || coalesce(id, '')), ?) > 0",
                filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT));
        sql.append(" ORDER BY number DESC LIMIT ?");
        parameters.add(query.size() + 1);
        List<LedgerRow> rows = session.list(sql.toString(), Ledger::row, parameters.toArray());
        boolean more = rows.size() > query.size();
        List<LedgerRow> page = more ? rows.subList(0, query.size()) : rows;
        return new LedgerPage(page, more ? page.getLast().number() : null);
    }

    private static void and(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, @Nullable Object parameter) {
        if (parameter != null) {
            sql.append(condition);
            parameters.add(parameter);
        }
    }

    LedgerCounts counts() throws SQLException {
        return counts("", List.of());
    }

    Optional<JobProgress> job(String id) throws SQLException {
        Optional<Instant> submitted = session.first(
                "SELECT submitted FROM job WHERE id = ?", row -> Instant.ofEpochMilli(row.getLong(1)), id);
        if (submitted.isEmpty()) {
            return Optional.empty();
        }
        LedgerCounts counts = counts(" WHERE s.job = (SELECT key FROM job WHERE id = ?)", List.of(id));
        return Optional.of(new JobProgress(id, submitted.get(), counts));
    }

    private LedgerCounts counts(String where, List<String> parameters) throws SQLException {
        List<Object> all = new ArrayList<>();
        all.add(indexed);
        all.addAll(parameters);
        Map<DocumentState, Long> states = new EnumMap<>(DocumentState.class);
        for (DocumentState state : DocumentState.values()) {
            states.put(state, 0L);
        }
        Map<String, Long> reasons = new TreeMap<>();
        session.list(
                "SELECT state, reason, count(*) FROM (SELECT " + STATE + REASON + " AS reason " + FROM + where
                        + ") GROUP BY state, reason",
                row -> {
                    DocumentState state = state(row.getString(1));
                    states.merge(state, row.getLong(3), Long::sum);
                    if (state == DocumentState.FAILED) {
                        reasons.merge(String.valueOf(row.getString(2)), row.getLong(3), Long::sum);
                    }
                    return state;
                },
                all.toArray());
        return new LedgerCounts(states, reasons);
    }

    private static LedgerRow row(ResultSet row) throws SQLException {
        DocumentState state = state(row.getString("state"));
        boolean failed = state == DocumentState.FAILED;
        boolean read = state == DocumentState.ANNOTATED || state == DocumentState.INDEXED;
        return new LedgerRow(
                row.getLong("number"),
                row.getString("id"),
                new LedgerRow.Sighting(
                        row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("received")),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("container"),
                        row.getString("job")),
                new LedgerRow.Standing(
                        state,
                        row.getInt("version"),
                        failed ? row.getString("reason") : null,
                        failed || read ? DetailText.read(row.getString("detail")) : null,
                        row.getBoolean("truncated"),
                        row.getString("annotator")));
    }

    private static DocumentState state(String label) {
        return DocumentState.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
