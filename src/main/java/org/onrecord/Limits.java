package org.onrecord;

import org.onrecord.config.Config.ContainerConfig;
import org.onrecord.config.Config.ForkConfig;
import org.onrecord.config.Config.NormalizeConfig;
import org.onrecord.normalize.NormalizerLimits;
import org.onrecord.normalize.NormalizerLimits.ContainerLimits;
import org.onrecord.normalize.NormalizerLimits.DocumentLimits;
import org.onrecord.normalize.NormalizerLimits.ProcessLimits;

/// Hands the configuration on to the normaliser, which may not read it itself.
final class Limits {
    private Limits() {}

    static NormalizerLimits of(NormalizeConfig config) {
        ContainerConfig container = config.container();
        ForkConfig fork = config.fork();
        return new NormalizerLimits(
                new DocumentLimits(
                        config.maxDocument(),
                        config.maxText(),
                        new ContainerLimits(container.maxMembers(), container.maxUnpacked(), container.maxDepth())),
                new ProcessLimits(fork.processes(), (int) (fork.heap() >> 20), fork.timeout(), fork.documents()));
    }
}
