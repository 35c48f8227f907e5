package org.onrecord.engine;

import java.util.List;
import org.onrecord.document.Meaning;

/// Meanings made of a few things that may be meant, so that a test can tell how near two are: the cosine of their
/// shares.
public final class MadeUpMeaning {
    private static final List<String> THINGS = List.of("ferry", "bread", "border", "school", "rain", "vote");
    private static final int WIDTH = 32;

    private MadeUpMeaning() {}

    /// @param shares of each thing: `ferry:3 rain:4`
    public static Meaning of(String shares) {
        float[] vector = new float[THINGS.size() * WIDTH];
        for (String share : shares.split(" ")) {
            String[] parts = share.split(":");
            int thing = THINGS.indexOf(parts[0]);
            for (int i = thing * WIDTH; i < (thing + 1) * WIDTH; i++) {
                vector[i] = Float.parseFloat(parts[1]);
            }
        }
        return Meaning.of("made-up", vector);
    }
}
