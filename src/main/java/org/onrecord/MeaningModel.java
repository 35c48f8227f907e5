package org.onrecord;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.encoder.Embedder;
import org.onrecord.annotate.encoder.EncoderUnavailableException;
import org.onrecord.document.Meaning;
import org.onrecord.ingest.Telling;
import org.onrecord.search.MeaningUnavailableException;
import org.onrecord.search.Sense;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The model that tells what words mean, opened when it is first asked; a machine that can't run it is told so once.
final class MeaningModel implements Sense, Telling.Teller, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MeaningModel.class);

    private @Nullable Embedder embedder;
    private @Nullable String trouble;

    private synchronized Embedder open() throws MeaningUnavailableException {
        if (embedder == null && trouble == null) {
            try {
                embedder = Embedder.open();
            } catch (EncoderUnavailableException e) {
                trouble = "Quotes can't be searched by meaning on this machine: " + e.getMessage();
                LOG.warn("{}", trouble);
            } catch (IOException e) {
                trouble = "Quotes can't be searched by meaning: the model can't be opened.";
                LOG.error("{}", trouble, e);
            }
        }
        Embedder opened = embedder;
        if (opened == null) {
            throw new MeaningUnavailableException(String.valueOf(trouble));
        }
        return opened;
    }

    @Override
    public Meaning of(String words) throws MeaningUnavailableException {
        return open().ask(words);
    }

    @Override
    public String language() {
        return Embedder.LANGUAGE;
    }

    @Override
    public Telling.@Nullable Model model() {
        try {
            Embedder opened = open();
            return new Telling.Model(opened.model(), Embedder.LANGUAGE, opened::embed);
        } catch (MeaningUnavailableException toldAlready) {
            return null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (embedder != null) {
            embedder.close();
        }
    }
}
