package org.onrecord.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys by which programs and people on other machines may use the service. The archive holds no key, only the
/// SHA-256 of each.
///
/// Safe for any number of threads; durable when a method returns.
public interface AccessKeys {
    /// Keeps a key.
    ///
    /// @param sha256 of the whole key, in hexadecimal digits
    /// @return empty if there is a key of that id
    Optional<Entry> add(String id, String name, Set<Scope> scopes, String sha256) throws IOException;

    /// Empty for an unknown one; a revoked one is found.
    Optional<Entry> find(String id) throws IOException;

    /// All, revoked ones too, in the order in which they were made.
    List<Entry> list() throws IOException;

    /// Makes a key void, at once.
    ///
    /// @return empty if there is none of that id, or it was revoked before
    Optional<Entry> revoke(String id) throws IOException;

    /// What a key allows.
    enum Scope {
        /// Searches and reads.
        READ,
        /// Adds and deletes documents, corrections, saved searches.
        INGEST,
        /// All of it, and makes and revokes keys.
        ADMIN;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A key, without the key itself.
    ///
    record Entry(String id, String name, Set<Scope> scopes, Times times, String sha256) {
        public Entry {
            scopes = Set.copyOf(scopes);
        }

        public boolean allows(Scope scope) {
            return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
        }
    }

    /// @param revoked null while the key is good
    record Times(Instant created, @Nullable Instant revoked) {}
}
