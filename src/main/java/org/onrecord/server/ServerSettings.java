package org.onrecord.server;

import java.time.Duration;
import java.util.List;

/// Where the server listens, whom it answers, and what one request may cost.
///
/// @param port 0 takes any free port
public record ServerSettings(String host, int port, Access access, Uploads uploads) {
    /// Whom the server answers.
    ///
    /// @param allowOrigins origins (`https://desk.example`) whose pages may use the API from a browser
    /// @param hostNames lower-case names, beside the loopback ones, under which this machine itself may ask
    /// @param keyless what may be done without a key
    /// @param perMinute requests a minute of one key or, without a key, of one address but this machine's; 0 for no
    /// limit
    public record Access(List<String> allowOrigins, List<String> hostNames, Keyless keyless, int perMinute) {
        /// What holds where nothing is configured, without a limit.
        public static final Access STANDARD =
                new Access(List.of(), List.of(), new Keyless(Reach.LOOPBACK, Reach.LOOPBACK), 0);

        public Access {
            allowOrigins = List.copyOf(allowOrigins);
            hostNames = List.copyOf(hostNames);
        }
    }

    /// Who may do what without a key.
    ///
    /// @param writes not [Reach#ALL]
    public record Keyless(Reach reads, Reach writes) {
        public Keyless {
            if (writes == Reach.ALL) {
                throw new IllegalArgumentException("writes must be LOOPBACK or NONE, not " + writes);
            }
        }
    }

    /// From where.
    public enum Reach {
        NONE,
        /// From this machine, unless a proxy on it has passed the request on.
        LOOPBACK,
        ALL;

        boolean holds(boolean local) {
            return this == ALL || (local && this == LOOPBACK);
        }
    }

    /// What one upload may cost.
    ///
    /// @param maxBytes of one request's body
    /// @param maxWait how long a request may wait for its documents to be searchable
    public record Uploads(long maxBytes, Duration maxWait) {}
}
