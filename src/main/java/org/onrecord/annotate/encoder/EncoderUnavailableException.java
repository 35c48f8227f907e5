package org.onrecord.annotate.encoder;

import java.io.IOException;

/// No library of onnxruntime runs on this machine, whatever the model.
public final class EncoderUnavailableException extends IOException {
    private static final long serialVersionUID = 1;

    EncoderUnavailableException(LinkageError cause) {
        super("onnxruntime has no library that runs on this machine: " + cause.getMessage(), cause);
    }
}
