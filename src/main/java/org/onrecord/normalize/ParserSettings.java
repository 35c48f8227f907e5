package org.onrecord.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes the configuration that Tika's forked parser processes are started with.
final class ParserSettings {
    /// The name by which the processes fetch a document from the work folder.
    static final String FETCHER = "inbox";

    /// The name by which the processes hand back a mail's attachments.
    static final String EMITTER = "attachments";

    private ParserSettings() {}

    /// Writes the file into `folder`, where the processes will look for documents too.
    static Path write(Path folder, NormalizerLimits limits) throws IOException {
        NormalizerLimits.ProcessLimits process = limits.process();
        Map<String, String> values = Map.of(
                "depth", String.valueOf(limits.document().container().maxDepth()),
                "fetcher", FETCHER,
                "emitter", EMITTER,
                "folder", xml(folder.toString()),
                "processes", String.valueOf(process.processes()),
                "timeout", String.valueOf(process.timeout().toMillis()),
                "documents", String.valueOf(process.documentsPerProcess()),
                "batch", String.valueOf(Long.MAX_VALUE),
                "java", xml(javaPath()),
                "arguments", arguments(folder, process));
        String text = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return Files.writeString(folder.resolve("tika-config.xml"), text);
    }

    private static String template() throws IOException {
        try (InputStream file = ParserSettings.class.getResourceAsStream("tika-config.xml")) {
            if (file == null) {
                throw new IOException("tika-config.xml is missing from the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// No `-XX:+ExitOnOutOfMemoryError`: its message would go into the protocol on standard output.
    private static String arguments(Path folder, NormalizerLimits.ProcessLimits process) {
        List<String> arguments = List.of(
                "-Xmx" + process.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dlogback.configurationFile=org/onrecord/normalize/parser-process-log.xml",
                "-Djava.io.tmpdir=" + folder);
        return String.join(
                "",
                arguments.stream()
                        .map(argument -> "<arg>" + xml(argument) + "</arg>")
                        .toList());
    }

    private static String javaPath() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String xml(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
