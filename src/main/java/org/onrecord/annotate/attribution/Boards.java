package org.onrecord.annotate.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// What words stand on, in "marchers carried signs saying": it has no speaker, and who carries it is not the source.
final class Boards {
    private static final Set<String> BOARDS =
            Set.of("sign", "signs", "placard", "placards", "banner", "banners", "poster", "posters", "graffiti");

    private Boards() {}

    /// The board that a participle follows, the participle being in the cue; null if there is none.
    static @Nullable Segment of(TokenizedText text, Segment cue) {
        for (int i = Math.max(0, cue.from() - 1); i + 1 < cue.to(); i++) {
            if (BOARDS.contains(text.lower(i)) && text.lower(i + 1).endsWith("ing")) {
                return new Segment(Tag.SOURCE, i, i + 1);
            }
        }
        return null;
    }
}
