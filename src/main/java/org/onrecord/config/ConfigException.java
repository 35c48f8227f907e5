package org.onrecord.config;

import java.util.List;

/// A configuration that cannot be used. The message has one fault a line, each as `file:line: rule`.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ConfigException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /// In the order of the file; never empty.
    public List<String> faults() {
        return faults;
    }
}
