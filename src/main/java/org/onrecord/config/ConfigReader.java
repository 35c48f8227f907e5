package org.onrecord.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.config.Config.AccessConfig;
import org.onrecord.config.Config.AlertConfig;
import org.onrecord.config.Config.ContainerConfig;
import org.onrecord.config.Config.DataConfig;
import org.onrecord.config.Config.ForkConfig;
import org.onrecord.config.Config.IngestConfig;
import org.onrecord.config.Config.KeylessConfig;
import org.onrecord.config.Config.NormalizeConfig;
import org.onrecord.config.Config.SearchConfig;
import org.onrecord.config.Config.ServerConfig;
import org.onrecord.config.Config.UploadConfig;

/// Reads a configuration file whole, and gathers all its faults on the way.
final class ConfigReader {
    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private ConfigReader(Path file) {
        this.file = file;
    }

    static Config defaults() {
        return new ConfigReader(Path.of("")).config();
    }

    static Config read(Path file) throws IOException, ConfigException {
        ConfigReader reader = new ConfigReader(file);
        reader.readLines();
        Config config = reader.config();
        if (!reader.faults.isEmpty()) {
            throw new ConfigException(reader.faults.stream()
                    .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                    .map(fault -> file + ":" + fault.line() + ": " + fault.rule())
                    .toList());
        }
        return config;
    }

    private void readLines() throws IOException {
        int number = 0;
        for (String line : lines()) {
            number++;
            String stripped = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                readLine(stripped, number);
            }
        }
    }

    private void readLine(String line, int number) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            faults.add(new Fault(number, "'" + line + "' must have the form 'key = value'"));
            return;
        }
        String name = line.substring(0, equals).strip();
        List<String> names = Keys.ALL.stream().map(Key::name).toList();
        if (!names.contains(name)) {
            faults.add(
                    new Fault(number, "unknown key '" + name + "'; did you mean '" + NearMiss.of(name, names) + "'?"));
            return;
        }
        Entry before =
                entries.putIfAbsent(name, new Entry(line.substring(equals + 1).strip(), number));
        if (before != null) {
            faults.add(new Fault(number, "'" + name + "' is set already, in line " + before.line()));
        }
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException notUtf8) {
            faults.add(new Fault(1, "must be UTF-8"));
            return List.of();
        }
    }

    private Config config() {
        return new Config(
                new ServerConfig(
                        value(Keys.HOST),
                        value(Keys.PORT),
                        new AccessConfig(
                                value(Keys.ALLOW_ORIGINS),
                                value(Keys.HOST_NAMES),
                                new KeylessConfig(value(Keys.OPEN_READS), value(Keys.OPEN_WRITES)),
                                value(Keys.RATE_LIMIT)),
                        new UploadConfig(value(Keys.MAX_UPLOAD), value(Keys.MAX_WAIT))),
                new DataConfig(
                        path(value(Keys.FOLDER)),
                        value(Keys.INDEX_CONFIG).isEmpty() ? null : path(value(Keys.INDEX_CONFIG))),
                new IngestConfig(threads()),
                new NormalizeConfig(
                        value(Keys.MAX_DOCUMENT),
                        value(Keys.MAX_TEXT),
                        new ContainerConfig(value(Keys.MAX_MEMBERS), value(Keys.MAX_UNPACKED), value(Keys.MAX_DEPTH)),
                        new ForkConfig(
                                value(Keys.PROCESSES), value(Keys.HEAP), value(Keys.TIMEOUT), value(Keys.DOCUMENTS))),
                new AlertConfig(value(Keys.PRIVATE_NETWORKS)),
                new SearchConfig(value(Keys.MEANING)));
    }

    /// 0 stands for one for each core.
    private int threads() {
        int chosen = value(Keys.THREADS);
        return chosen == 0 ? Runtime.getRuntime().availableProcessors() : chosen;
    }

    private Path path(String value) {
        return file.resolveSibling(value);
    }

    /// The key's value; where it breaks its rule, a fault is noted and the standard taken.
    private <T> T value(Key<T> key) {
        Entry entry = entries.get(key.name());
        if (entry != null) {
            try {
                return key.kind().read(entry.value());
            } catch (IllegalArgumentException broken) {
                String rule =
                        key.name() + " = '" + entry.value() + "' " + key.kind().rule();
                Fault fault = new Fault(entry.line(), rule);
                if (!faults.contains(fault)) {
                    faults.add(fault);
                }
            }
        }
        return key.kind().read(key.standard());
    }

    private record Entry(String value, int line) {}

    private record Fault(int line, String rule) {}
}
