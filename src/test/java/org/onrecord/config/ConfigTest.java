package org.onrecord.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptyFileIsTheDefaults() throws IOException, ConfigException {
        Config read = Config.read(file("# nothing chosen\n\n"));
        assertEquals(Config.defaults().server(), read.server());
        assertEquals(Config.defaults().normalize(), read.normalize());
        assertEquals("127.0.0.1", read.server().host());
        assertEquals(8080, read.server().port());
    }

    @Test
    void valuesAreReadWithTheirUnits() throws IOException, ConfigException {
        String chosen = """
                server.port=0
                  server.max-upload =  3 MB\s
                server.max-wait = 1500ms
                server.allow-origins = https://desk.example, http://localhost:5173
                server.host-names = Archive.Example
                server.open-reads = all
                server.open-writes = none
                server.rate-limit = 7
                data.folder = data
                normalize.heap = 1gb
                """;
        Config read = Config.read(file("\uFEFF" + chosen.replace("0\n", "0\r\n")));
        assertEquals(0, read.server().port());
        assertEquals(3L << 20, read.server().upload().maxBytes());
        assertEquals(Duration.ofMillis(1500), read.server().upload().maxWait());
        assertEquals(
                new Config.AccessConfig(
                        List.of("https://desk.example", "http://localhost:5173"),
                        List.of("archive.example"),
                        new Config.KeylessConfig(Config.Reach.ALL, Config.Reach.NONE),
                        7),
                read.server().access());
        assertEquals(folder.resolve("data"), read.data().folder(), "relative to the file");
        assertEquals(1L << 30, read.normalize().fork().heap());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A slip of the finger, the other separator, the bare name
                "server.prot = 1           | unknown key 'server.prot'; did you mean 'server.port'?",
                "server.max_upload = 1MB   | unknown key 'server.max_upload'; did you mean 'server.max-upload'?",
                "port = 1                  | unknown key 'port'; did you mean 'server.port'?",
                "server.port               | 'server.port' must have the form 'key = value'",
                "server.port = 65536       | server.port = '65536' must be a whole number from 0 to 65535",
                "server.port = -1          | server.port = '-1' must be a whole number from 0 to 65535",
                "server.host =             | server.host = '' must not be empty",
                "server.open-writes = all  | server.open-writes = 'all' must be one of loopback, none",
                "server.max-wait = 30      | server.max-wait = '30' must be a time such as 30s (ms, s, m, h), "
                        + "from 1ms to 3600s",
                "server.max-wait = 2h      | server.max-wait = '2h' must be a time such as 30s (ms, s, m, h), "
                        + "from 1ms to 3600s",
                "server.max-upload = 5XB   | server.max-upload = '5XB' must be a size such as 64MB (B, KB, MB, GB, TB), "
                        + "from 1B to 2047MB",
                "server.max-upload = 999999999999999TB | server.max-upload = '999999999999999TB' must be a size such as "
                        + "64MB (B, KB, MB, GB, TB), from 1B to 2047MB",
                // A path is no part of an origin
                "server.allow-origins = https://desk.example/ | server.allow-origins = 'https://desk.example/' must be "
                        + "origins such as https://desk.example, parted by commas",
                "server.host-names = a:80  | server.host-names = 'a:80' must be host names without port, parted by "
                        + "commas",
            })
    void aFaultIsTold(String line, String expected) throws IOException {
        Path file = file("# head\n" + line + "\n");
        ConfigException fault = assertThrows(ConfigException.class, () -> Config.read(file));
        assertEquals(List.of(file + ":2: " + expected), fault.faults());
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheFile() throws IOException {
        Path file = file("normalize.heap = big\nserver.port = x\nserver.port = 1\nnonsense\n");
        ConfigException fault = assertThrows(ConfigException.class, () -> Config.read(file));
        assertEquals(
                List.of(
                        "1: normalize.heap",
                        "2: server.port",
                        "3: 'server.port' is set already, in line 2",
                        "4: 'nonsense'"),
                fault.faults().stream()
                        .map(one -> one.substring(file.toString().length() + 1))
                        .map(one -> one.replaceAll(" (= |must).*", ""))
                        .toList());
    }

    @Test
    void aFileThatIsNotTextIsTold() throws IOException {
        Path file = folder.resolve("latin1.conf");
        Files.write(file, new byte[] {(byte) 0xe9, '=', '1'});
        ConfigException fault = assertThrows(ConfigException.class, () -> Config.read(file));
        assertEquals(List.of(file + ":1: must be UTF-8"), fault.faults());
    }

    /// A row of the manual's tables: `| `key` | `default` | … |`; an empty default is a dash.
    @Test
    void theManualNamesEveryKeyWithItsDefault() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| (?:`([^`]+)`|–) \\| .+ \\|$");
        Matcher rows =
                row.matcher(Files.readString(Path.of(System.getProperty("onrecord.home"), "docs/configuration.md")));
        Map<String, String> told = new TreeMap<>();
        while (rows.find()) {
            told.put(rows.group(1), rows.group(2) == null ? "" : rows.group(2));
        }
        Map<String, String> keys = new TreeMap<>();
        Keys.ALL.forEach(key -> keys.put(key.name(), key.standard()));
        assertEquals(keys, told);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("onrecord.conf"), text);
    }
}
