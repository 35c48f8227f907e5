package org.onrecord.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an archive must remember, in the plainest form: lists and maps.
final class ModelArchive {
    private final Map<String, Doc> documents = new LinkedHashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final TreeMap<Long, Doc> waiting = new TreeMap<>();
    private long sequence;
    private long ticket;

    Receipt receive(@Nullable String id, String text, @Nullable String container) {
        Doc doc = id == null ? holding(text) : documents.get(id);
        Receipt.Kind kind;
        if (doc == null) {
            doc = new Doc(id == null ? freeId(text) : id);
            documents.put(doc.id, doc);
            kind = Receipt.Kind.NEW;
        } else if (doc.state != DocumentState.DELETED && doc.latest().equals(text)) {
            kind = doc.state == DocumentState.FAILED || (container == null && lacksMembers(doc))
                    ? Receipt.Kind.RETRIED
                    : Receipt.Kind.DUPLICATE;
        } else {
            kind = doc.state == DocumentState.DELETED ? Receipt.Kind.NEW : Receipt.Kind.REPLACED;
        }
        if (kind != Receipt.Kind.DUPLICATE) {
            doc.versions.add(text);
            doc.state = DocumentState.RECEIVED;
            queue(doc);
        }
        sightings.add(new Sighting(doc, doc.versions.size(), kind, container));
        return new Receipt(doc.id, doc.versions.size(), kind);
    }

    private boolean lacksMembers(Doc doc) {
        return doc.state == DocumentState.CONTAINER
                && sightings.stream()
                        .dropWhile(sighting -> sighting.doc != doc || sighting.version != doc.versions.size())
                        .anyMatch(sighting ->
                                doc.id.equals(sighting.container) && sighting.doc.state == DocumentState.FAILED);
    }

    private void queue(Doc doc) {
        waiting.values().remove(doc);
        waiting.put(++ticket, doc);
    }

    private @Nullable Doc holding(String text) {
        return documents.values().stream()
                .filter(doc -> doc.latest().equals(text))
                .min(Comparator.comparing(doc -> doc.state == DocumentState.DELETED))
                .orElse(null);
    }

    private String freeId(String text) {
        String hash = Samples.source(null, text).content().sha256();
        int length = 16;
        while (documents.containsKey(hash.substring(0, length))) {
            length += 8;
        }
        return hash.substring(0, length);
    }

    /// The documents that wait, in order.
    List<String> pending() {
        return waiting.values().stream().map(doc -> doc.id).toList();
    }

    private Doc take(String id) {
        Doc doc = Objects.requireNonNull(documents.get(id));
        waiting.values().remove(doc);
        return doc;
    }

    void annotated(String id) {
        Doc doc = take(id);
        doc.state = DocumentState.ANNOTATED;
        doc.searchable = doc.latest();
        doc.sequence = ++sequence;
    }

    void failed(String id) {
        Doc doc = take(id);
        doc.state = DocumentState.FAILED;
        hide(doc);
    }

    void expanded(String id, List<String> members) {
        Doc doc = take(id);
        doc.state = DocumentState.CONTAINER;
        members.forEach(member -> receive(null, member, id));
        hide(doc);
    }

    private void hide(Doc doc) {
        if (doc.searchable != null) {
            doc.searchable = null;
            doc.sequence = ++sequence;
        }
    }

    boolean delete(String id) {
        Doc doc = documents.get(id);
        if (doc == null || doc.state == DocumentState.DELETED) {
            return false;
        }
        doc.state = DocumentState.DELETED;
        doc.searchable = null;
        doc.sequence = ++sequence;
        waiting.values().remove(doc);
        sightings.stream()
                .filter(sighting -> id.equals(sighting.container))
                .map(sighting -> sighting.doc)
                .distinct()
                .toList()
                .forEach(member -> {
                    if (sightings.stream()
                            .filter(sighting -> sighting.doc == member)
                            .allMatch(sighting -> id.equals(sighting.container))) {
                        delete(member.id);
                    }
                });
        return true;
    }

    /// Id, sequence and, where it's to be found, text, oldest change first.
    List<String> changes() {
        return documents.values().stream()
                .filter(doc -> doc.sequence > 0)
                .sorted(Comparator.comparingLong(doc -> doc.sequence))
                .map(doc -> doc.id + "@" + doc.sequence + "=" + doc.searchable)
                .toList();
    }

    /// Id, version and state of every sighting, oldest first.
    List<String> ledger() {
        return sightings.stream().map(Sighting::row).toList();
    }

    private static final class Doc {
        private final String id;
        private final List<String> versions = new ArrayList<>();
        private DocumentState state = DocumentState.RECEIVED;
        private @Nullable String searchable;
        private long sequence;

        Doc(String id) {
            this.id = id;
        }

        String latest() {
            return versions.getLast();
        }
    }

    private record Sighting(
            Doc doc,
            int version,
            Receipt.Kind kind,
            @Nullable String container) {
        String row() {
            DocumentState state = doc.state == DocumentState.DELETED
                    ? DocumentState.DELETED
                    : kind == Receipt.Kind.DUPLICATE
                            ? DocumentState.DUPLICATE
                            : version < doc.versions.size() ? DocumentState.REPLACED : doc.state;
            return doc.id + " " + version + " " + state.label() + " " + container;
        }
    }
}
