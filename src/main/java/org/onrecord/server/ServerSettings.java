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
    /// @param remoteWrites whether other machines may add and delete documents
    public record Access(List<String> allowOrigins, List<String> hostNames, boolean remoteWrites) {
        public Access {
            allowOrigins = List.copyOf(allowOrigins);
            hostNames = List.copyOf(hostNames);
        }
    }

    /// What one upload may cost.
    ///
    /// @param maxBytes of one request's body
    /// @param maxWait how long a request may wait for its documents to be searchable
    public record Uploads(long maxBytes, Duration maxWait) {}
}
