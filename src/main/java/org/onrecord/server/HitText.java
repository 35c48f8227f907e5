package org.onrecord.server;

import org.onrecord.search.Hit;

/// A hit as a search shows it, as JSON: what alerts hold.
public final class HitText {
    private HitText() {}

    public static String of(Hit hit) {
        return SearchJson.hit(hit).toString();
    }
}
