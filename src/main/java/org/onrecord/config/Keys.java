package org.onrecord.config;

import static org.onrecord.config.Key.flag;
import static org.onrecord.config.Key.hostNames;
import static org.onrecord.config.Key.number;
import static org.onrecord.config.Key.oneOf;
import static org.onrecord.config.Key.optionalText;
import static org.onrecord.config.Key.origins;
import static org.onrecord.config.Key.size;
import static org.onrecord.config.Key.text;
import static org.onrecord.config.Key.time;

import java.time.Duration;
import java.util.List;
import org.onrecord.config.Config.Reach;

/// Every key there is.
final class Keys {
    private static final int ANY = Integer.MAX_VALUE;
    private static final long MB = 1L << 20;
    private static final long GB = 1L << 30;

    static final Key<String> HOST = new Key<>("server.host", "127.0.0.1", text());
    static final Key<Integer> PORT = new Key<>("server.port", "8080", number(0, 65_535));
    static final Key<List<String>> ALLOW_ORIGINS = new Key<>("server.allow-origins", "", origins());
    static final Key<List<String>> HOST_NAMES = new Key<>("server.host-names", "", hostNames());
    static final Key<Reach> OPEN_READS =
            new Key<>("server.open-reads", "loopback", oneOf(Reach.NONE, Reach.LOOPBACK, Reach.ALL));
    static final Key<Reach> OPEN_WRITES =
            new Key<>("server.open-writes", "loopback", oneOf(Reach.NONE, Reach.LOOPBACK));
    static final Key<Integer> RATE_LIMIT = new Key<>("server.rate-limit", "600", number(0, 1_000_000));
    static final Key<Boolean> PRIVATE_NETWORKS = new Key<>("alerts.private-networks", "false", flag());
    static final Key<Boolean> MEANING = new Key<>("search.meaning", "true", flag());
    static final Key<Long> MAX_UPLOAD = new Key<>("server.max-upload", "256MB", size(1, 2 * GB - MB));
    static final Key<Duration> MAX_WAIT =
            new Key<>("server.max-wait", "60s", time(Duration.ofMillis(1), Duration.ofHours(1)));
    static final Key<String> FOLDER = new Key<>("data.folder", "onrecord-data", text());
    static final Key<String> INDEX_CONFIG = new Key<>("data.index-config", "", optionalText());
    static final Key<Integer> THREADS = new Key<>("ingest.threads", "0", number(0, 256));
    static final Key<Long> MAX_DOCUMENT = new Key<>("normalize.max-document", "64MB", size(1, GB));
    static final Key<Integer> MAX_TEXT = new Key<>("normalize.max-text", "2000000", number(1, ANY));
    static final Key<Integer> MAX_MEMBERS = new Key<>("normalize.max-members", "10000", number(1, ANY));
    static final Key<Long> MAX_UNPACKED = new Key<>("normalize.max-unpacked", "256MB", size(1, 2 * GB - MB));
    static final Key<Integer> MAX_DEPTH = new Key<>("normalize.max-depth", "4", number(1, 100));
    static final Key<Integer> PROCESSES = new Key<>("normalize.processes", "2", number(1, 256));
    static final Key<Long> HEAP = new Key<>("normalize.heap", "256MB", size(32 * MB, 64 * GB));
    static final Key<Duration> TIMEOUT =
            new Key<>("normalize.timeout", "30s", time(Duration.ofMillis(100), Duration.ofHours(1)));
    static final Key<Integer> DOCUMENTS = new Key<>("normalize.documents-per-process", "1000", number(1, ANY));

    static final List<Key<?>> ALL = List.of(
            HOST,
            PORT,
            ALLOW_ORIGINS,
            HOST_NAMES,
            OPEN_READS,
            OPEN_WRITES,
            RATE_LIMIT,
            PRIVATE_NETWORKS,
            MEANING,
            MAX_UPLOAD,
            MAX_WAIT,
            FOLDER,
            INDEX_CONFIG,
            THREADS,
            MAX_DOCUMENT,
            MAX_TEXT,
            MAX_MEMBERS,
            MAX_UNPACKED,
            MAX_DEPTH,
            PROCESSES,
            HEAP,
            TIMEOUT,
            DOCUMENTS);

    private Keys() {}
}
