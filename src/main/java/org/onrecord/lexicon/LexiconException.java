package org.onrecord.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fault in `index-config/`, which stops the start. The message has one `file:line: rule` a line.
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public LexiconException(List<String> faults) {
        this(faults, null);
    }

    public LexiconException(List<String> faults, @Nullable Throwable cause) {
        super(String.join("\n", faults), cause);
        this.faults = List.copyOf(faults);
    }

    /// Each as `file:line: rule`.
    public List<String> faults() {
        return faults;
    }
}
