package org.onrecord.document;

import org.jspecify.annotations.Nullable;

/// What a person did to a mention that a machine had found.
///
/// @param correction the number under which the archive keeps it
/// @param kind `wrong-speaker` and the like; `right` where they found nothing to put right
/// @param at ISO 8601 instant
/// @param was what stood there before, in short; null where nothing was changed
public record Amendment(
        long correction,
        String kind,
        String author,
        String reason,
        String at,
        @Nullable String was) {}
