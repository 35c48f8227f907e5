package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `bin/onrecord` in a distribution with made-up JDKs, which print how they were called.
final class LauncherTest {
    private static final String ADVICE =
            "  Install a JDK 25 (https://adoptium.net), or set JAVA_HOME to where one is.\n";

    @TempDir
    private Path temporary;

    private Path root;
    private Path home;
    private Path tools;
    private Path jvms;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void distribution() throws IOException {
        root = temporary.toRealPath();
        home = root.resolve("on record");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(
                Path.of(System.getProperty("onrecord.home"), "src/main/dist/onrecord"),
                home.resolve("bin/onrecord"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("lib/onrecord.jar"), "");
        Files.writeString(home.resolve("lib/jvm-flags"), "--flag");
        jvms = Files.createDirectories(root.resolve("jvms"));
        tools = Files.createDirectories(root.resolve("tools"));
        for (String tool : List.of("sed", "dirname", "readlink", "head")) {
            script(tools.resolve(tool), "exec " + onPath(tool) + " \"$@\"\n");
        }
        environment.put("PATH", tools.toString());
        environment.put("ONRECORD_JVM_FOLDERS", jvms.toString());
    }

    @Test
    void takesTheJdkOfJavaHome() throws Exception {
        jdk("jvms/jdk-25", "25.0.1");
        environment.put("JAVA_HOME", jdk("elsewhere/mine", "25").toString());
        environment.put("ONRECORD_JAVA_OPTS", "-Xmx4g -Da=b");
        assertEquals(
                new Run(
                        0,
                        String.join(
                                        "\n",
                                        root.resolve("elsewhere/mine/bin/java").toString(),
                                        "@" + home.resolve("lib/jvm-flags"),
                                        "-Xmx4g",
                                        "-Da=b",
                                        "-Donrecord.home=" + home,
                                        "-cp",
                                        home.resolve("lib/onrecord.jar").toString(),
                                        "org.onrecord.Main",
                                        "explain",
                                        "a file.html")
                                + "\n",
                        ""),
                run(home.resolve("bin/onrecord"), "explain", "a file.html"));
    }

    @ParameterizedTest
    @CsvSource({"annotate,true", "ingest,true", "serve,false"})
    void optimisesLaterWhatEnds(String command, boolean later) throws Exception {
        jdk("jvms/jdk-25", "25");
        String call = run(home.resolve("bin/onrecord"), command).out();
        assertEquals(later, call.contains("\n-XX:Tier4InvocationThreshold="), call);
    }

    @Test
    void passesOverAnOlderJavaHomeAndPath() throws Exception {
        environment.put("JAVA_HOME", jdk("jvms/jdk-17", "17.0.9").toString());
        Files.createSymbolicLink(tools.resolve("java"), jdk("path/jdk-21", "21").resolve("bin/java"));
        Path wanted = jdk("jvms/temurin-25-amd64", "25.0.3");
        assertEquals(
                wanted.resolve("bin/java").toString(),
                run(home.resolve("bin/onrecord")).firstLine());
    }

    @Test
    void followsTheLinksOfThePath() throws Exception {
        Path wanted = jdk("path/jdk-25", "25");
        Files.createSymbolicLink(root.resolve("alternative"), wanted.resolve("bin/java"));
        Files.createSymbolicLink(tools.resolve("java"), root.resolve("alternative"));
        assertEquals(
                wanted.resolve("bin/java").toString(),
                run(home.resolve("bin/onrecord")).firstLine());
    }

    @Test
    void asksAJdkWithoutAReleaseFile() throws Exception {
        Path wanted = jdk("jvms/own-build", "25.0.1");
        Files.delete(wanted.resolve("release"));
        assertEquals(
                wanted.resolve("bin/java").toString(),
                run(home.resolve("bin/onrecord")).firstLine());
    }

    @Test
    void knowsTheFoldersOfMacOs() throws Exception {
        Path wanted = jdk("jvms/temurin-25.jdk/Contents/Home", "25");
        assertEquals(
                wanted.resolve("bin/java").toString(),
                run(home.resolve("bin/onrecord")).firstLine());
    }

    @Test
    void worksThroughSymbolicLinks() throws Exception {
        jdk("jvms/jdk-25", "25");
        Files.createSymbolicLink(root.resolve("link"), Path.of("on record/bin/onrecord"));
        Files.createSymbolicLink(tools.resolve("onrecord"), root.resolve("link"));
        assertEquals(run(home.resolve("bin/onrecord"), "--version"), run(tools.resolve("onrecord"), "--version"));
    }

    @Test
    void saysWhichJdksAreTooOld() throws Exception {
        Path old = jdk("jvms/jdk-17", "17.0.9");
        assertEquals(
                new Run(1, "", "onrecord: needs a JDK 25, found only:\n  17 at " + old + "\n" + ADVICE),
                run(home.resolve("bin/onrecord"), "serve"));
    }

    @Test
    void saysThatThereIsNoJdk() throws Exception {
        assertEquals(
                new Run(1, "", "onrecord: needs a JDK 25, found no JDK at all.\n" + ADVICE),
                run(home.resolve("bin/onrecord"), "serve"));
    }

    @Test
    void saysThatACheckoutIsNotBuilt() throws Exception {
        Files.delete(home.resolve("lib/onrecord.jar"));
        assertEquals(
                new Run(1, "", "onrecord: the program is not built yet; build it with: mvn package\n"),
                run(home.resolve("bin/onrecord"), "serve"));
    }

    /// A JDK whose `java` prints its own path and its arguments, one a line.
    private Path jdk(String folder, String version) throws IOException {
        Path jdk = root.resolve(folder);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                jdk.resolve("bin/java"),
                "[ \"$1\" = -version ] && { echo 'openjdk version \"" + version + "\"' >&2; exit; }\n"
                        + "printf '%s\\n' \"$0\" \"$@\"\n");
        return jdk;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path out = root.resolve("out");
        Path err = root.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int exitCode = process.waitFor();
        return new Run(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Path onPath(String tool) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path candidate = Path.of(folder, tool);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("this machine has no " + tool);
    }

    private record Run(int exitCode, String out, String err) {
        String firstLine() {
            return out.lines().findFirst().orElse(err);
        }
    }
}
