package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what a stage puts out with the file that a person has read and approved, in `src/test/resources/golden`.
///
/// Files are written anew with `-Donrecord.golden=write` alone; what changed is then read in the diff.
final class Golden {
    private static final Path FOLDER =
            Path.of(System.getProperty("onrecord.home", ""), "src", "test", "resources", "golden");
    private static final boolean WRITE =
            System.getProperty("onrecord.golden", "").equals("write");

    private Golden() {}

    static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertTrue(Files.exists(file), () -> file + " is missing: write it with -Donrecord.golden=write");
        assertEquals(
                Files.readString(file),
                actual,
                () -> name + " differs; if the new reading is right, write it with -Donrecord.golden=write");
    }
}
