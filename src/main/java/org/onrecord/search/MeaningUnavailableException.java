package org.onrecord.search;

import java.io.IOException;

/// Nobody here knows what words mean: the model is switched off, or can't be run on this machine.
public final class MeaningUnavailableException extends IOException {
    private static final long serialVersionUID = 1;

    /// @param why in a sentence for the asker
    public MeaningUnavailableException(String why) {
        super(why);
    }
}
