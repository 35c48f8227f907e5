package org.onrecord.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that an operator may choose; every key is described in `docs/configuration.md`.
public record Config(
        ServerConfig server,
        DataConfig data,
        IngestConfig ingest,
        NormalizeConfig normalize,
        AlertConfig alerts,
        SearchConfig search) {
    /// What holds where nothing is chosen.
    public static Config defaults() {
        return ConfigReader.defaults();
    }

    /// Reads `file`: UTF-8, one `key = value` a line; blank lines and lines that start with `#` are skipped. Relative
    /// paths in it count from the file's folder.
    ///
    /// @throws ConfigException with all faults: lines that are no setting, unknown and repeated keys, bad values
    /// @throws IOException if the file can't be read
    public static Config read(Path file) throws IOException, ConfigException {
        return ConfigReader.read(file);
    }

    /// Where the service listens, who may reach it, and what one upload may cost.
    ///
    /// @param port 0 to 65535; 0 takes any free port
    public record ServerConfig(String host, int port, AccessConfig access, UploadConfig upload) {}

    /// What one upload may cost.
    ///
    /// @param maxBytes of one upload, all its documents together
    /// @param maxWait how long `?wait=true` may wait
    public record UploadConfig(long maxBytes, Duration maxWait) {}

    /// Who may ask.
    ///
    /// @param allowOrigins origins (`https://desk.example`) whose pages may use the API from a browser
    /// @param hostNames names beside `localhost` under which this machine's own browsers and proxies may ask
    /// @param perMinute requests a minute of one key or address; 0 for no limit
    public record AccessConfig(
            List<String> allowOrigins, List<String> hostNames, KeylessConfig keyless, int perMinute) {
        public AccessConfig {
            allowOrigins = List.copyOf(allowOrigins);
            hostNames = List.copyOf(hostNames);
        }
    }

    /// Who may do what without a key.
    ///
    /// @param writes never [Reach#ALL]
    public record KeylessConfig(Reach reads, Reach writes) {}

    /// From where a request may come.
    public enum Reach {
        NONE,
        /// From the machine itself.
        LOOPBACK,
        ALL
    }

    /// Where things are kept.
    ///
    /// @param folder of archive and index
    /// @param indexConfig folder of the word lists; null for the one beside the program
    public record DataConfig(Path folder, @Nullable Path indexConfig) {}

    /// How documents are taken in.
    ///
    /// @param threads that read documents side by side, at least 1
    public record IngestConfig(int threads) {}

    /// How it is searched.
    ///
    /// @param meaning whether quotes are found by what they mean, too
    public record SearchConfig(boolean meaning) {}

    /// How people are told what saved searches find.
    ///
    /// @param privateNetworks whether webhooks may be on this machine and in private networks
    public record AlertConfig(boolean privateNetworks) {}

    /// What one document may cost.
    ///
    /// @param maxDocument bytes of an original
    /// @param maxText UTF-16 code units of its text; what is longer is cut and marked as truncated
    public record NormalizeConfig(long maxDocument, int maxText, ContainerConfig container, ForkConfig fork) {}

    /// ZIP and TAR files, mailboxes, mails with attachments.
    ///
    /// @param maxUnpacked bytes of all members together
    public record ContainerConfig(int maxMembers, long maxUnpacked, int maxDepth) {}

    /// The processes that read binary formats.
    ///
    /// @param heap bytes of each
    /// @param timeout of one document
    /// @param documents after which a process is replaced
    public record ForkConfig(int processes, long heap, Duration timeout, int documents) {}
}
