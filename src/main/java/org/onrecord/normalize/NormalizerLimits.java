package org.onrecord.normalize;

import java.time.Duration;
import java.util.Locale;

/// What one document may cost.
///
/// @param document what may come in and go out
/// @param process what the forked processes may use
public record NormalizerLimits(DocumentLimits document, ProcessLimits process) {
    public static final NormalizerLimits DEFAULTS = new NormalizerLimits(
            new DocumentLimits(64L << 20, 2_000_000, new ContainerLimits(10_000, 256L << 20, 4)),
            new ProcessLimits(2, 256, Duration.ofSeconds(30), 1000));

    /// What may come in and go out.
    ///
    /// @param maxBytes of the original; a larger one is rejected unread. At least 1, at most 1 GiB
    /// @param maxCharacters of the text, in UTF-16 code units; a longer one is cut there and marked as truncated
    public record DocumentLimits(long maxBytes, int maxCharacters, ContainerLimits container) {
        public DocumentLimits {
            require(maxBytes >= 1 && maxBytes <= 1L << 30, "maxBytes", maxBytes, "1 to 1 GiB");
            require(maxCharacters >= 1, "maxCharacters", maxCharacters, "at least 1");
        }
    }

    /// What may come out of a container.
    ///
    /// @param maxMembers of one container, archives inside it included; those beyond are lost as too large
    /// @param maxBytes of all members of one archive together, unpacked, archives inside it included
    /// @param maxDepth of containers inside containers; 1 allows no nesting
    public record ContainerLimits(int maxMembers, long maxBytes, int maxDepth) {
        public ContainerLimits {
            require(maxMembers >= 1, "maxMembers", maxMembers, "at least 1");
            require(maxBytes >= 1, "maxBytes", maxBytes, "at least 1");
            require(maxDepth >= 1, "maxDepth", maxDepth, "at least 1");
        }
    }

    /// What the forked processes may use.
    ///
    /// @param processes that parse side by side; started when first needed
    /// @param heapMegabytes of each
    /// @param timeout of one document; whole milliseconds, at least 100
    /// @param documentsPerProcess after which a process is replaced, against leaks in parsers
    public record ProcessLimits(int processes, int heapMegabytes, Duration timeout, int documentsPerProcess) {
        public ProcessLimits {
            require(processes >= 1, "processes", processes, "at least 1");
            require(heapMegabytes >= 32, "heapMegabytes", heapMegabytes, "at least 32");
            require(timeout.toMillis() >= 100, "timeout", timeout.toMillis(), "at least 100 ms");
            require(documentsPerProcess >= 1, "documentsPerProcess", documentsPerProcess, "at least 1");
        }
    }

    private static void require(boolean holds, String name, long value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is %d, must be %s", name, value, rule));
        }
    }
}
