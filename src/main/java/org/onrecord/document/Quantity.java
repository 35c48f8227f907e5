package org.onrecord.document;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// How many, as the printed words state it. "At least 13" is `13..null`, "up to 20" `null..20`, "several" `null..null`.
///
/// @param low inclusive, at least 0; null where open
/// @param high inclusive, not below `low`; null where open
/// @param about whether the words mark an approximation ("about 50")
/// @param printed the quantity as printed, bounds included ("At least 13", "dozens", "a soldier")
public record Quantity(@Nullable Integer low, @Nullable Integer high, boolean about, Span printed) {
    public Quantity {
        if ((low != null && low < 0) || (low != null && high != null && high < low)) {
            throw new IllegalArgumentException("quantity " + low + ".." + high + " must satisfy 0 <= low <= high");
        }
    }
}
