package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.onrecord.config.Config;
import org.onrecord.normalize.NormalizerLimits;

final class LimitsTest {
    @Test
    void theConfigurationAndTheNormaliserHaveTheSameDefaults() {
        assertEquals(NormalizerLimits.DEFAULTS, Limits.of(Config.defaults().normalize()));
    }
}
