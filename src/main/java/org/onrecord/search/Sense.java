package org.onrecord.search;

import org.onrecord.document.Meaning;

/// What words mean, as quotes in the index have it. Safe for any number of threads.
public interface Sense {
    /// @param words in [#language]
    /// @throws MeaningUnavailableException where no model runs
    Meaning of(String words) throws MeaningUnavailableException;

    /// The only language that the model knows, as ISO 639-1.
    String language();

    /// For a service without a model.
    ///
    /// @param why in a sentence for the asker
    static Sense none(String why) {
        return new Sense() {
            @Override
            public Meaning of(String words) throws MeaningUnavailableException {
                throw new MeaningUnavailableException(why);
            }

            @Override
            public String language() {
                return "en";
            }
        };
    }
}
