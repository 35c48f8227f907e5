package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The package table of ARCHITECTURE.md, held as data: any other edge fails.
final class ArchitectureTest {
    private static final String BASE = "org.onrecord";

    /// Package → the packages it may use. The root package, which joins all, may use every one.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("document", Set.of("text")),
            Map.entry("lexicon", Set.of("text")),
            Map.entry("normalize", Set.of("document", "text")),
            Map.entry("annotate", Set.of("document", "text", "lexicon")),
            Map.entry("correction", Set.of("document", "text")),
            Map.entry("archive", Set.of("correction", "document", "text")),
            Map.entry("schema", Set.of("document", "text")),
            Map.entry("query", Set.of("schema", "document", "text")),
            Map.entry("engine", Set.of("schema", "query", "document", "text")),
            Map.entry("incident", Set.of("archive", "document", "text", "lexicon")),
            Map.entry(
                    "search",
                    Set.of(
                            "engine",
                            "incident",
                            "query",
                            "schema",
                            "archive",
                            "correction",
                            "document",
                            "text",
                            "lexicon")),
            Map.entry("ingest", Set.of("normalize", "annotate", "archive", "engine", "document", "text")),
            Map.entry(
                    "server",
                    Set.of(
                            "alert",
                            "search",
                            "incident",
                            "ingest",
                            "archive",
                            "correction",
                            "schema",
                            "document",
                            "text")),
            Map.entry("alert", Set.of("search", "archive", "schema", "document", "text")),
            Map.entry("config", Set.of()));

    private static final Set<String> FINDERS =
            Set.of("language", "date", "country", "attribution", "speaker", "said", "casualty");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = top(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(BASE))
                    .map(ArchitectureTest::top)
                    .filter(to -> !from.isEmpty() && !to.equals(from))
                    .filter(to -> !MAY_USE.getOrDefault(from, Set.of()).contains(to))
                    .forEach(to -> wrong.add(type.getName() + " uses " + (to.isEmpty() ? "the root package" : to)));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(top(type)));
        found.remove("");
        assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    }

    @Test
    void findersNeverSeeEachOther() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = finder(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> finder(dependency.getTargetClass()))
                    .filter(to -> FINDERS.contains(from) && FINDERS.contains(to) && !to.equals(from))
                    .forEach(to -> wrong.add(type.getName() + " uses " + to));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void librariesHaveOneHome() {
        Map<String, List<String>> homes = Map.of(
                "org.apache.tika", List.of("normalize", "annotate.language"),
                "io.javalin", List.of("server"),
                "org.apache.lucene", List.of("schema", "engine.lucene"),
                "ai.onnxruntime", List.of("annotate.encoder"),
                "org.sqlite", List.of("archive.sqlite"));
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String inside = type.getPackageName().equals(BASE)
                    ? ""
                    : type.getPackageName().substring(BASE.length() + 1);
            type.getDirectDependenciesFromSelf()
                    .forEach(dependency -> homes.forEach((library, allowed) -> {
                        boolean uses =
                                dependency.getTargetClass().getPackageName().startsWith(library);
                        if (uses && allowed.stream().noneMatch(inside::startsWith)) {
                            wrong.add(type.getName() + " uses " + library);
                        }
                    }));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void noPackageIsNamedForNothing() {
        Set<String> parts = new TreeSet<>();
        CLASSES.forEach(type -> parts.addAll(List.of(type.getPackageName().split("\\."))));
        parts.retainAll(Set.of("util", "utils", "common", "helper", "helpers", "impl", "manager", "misc"));
        assertTrue(parts.isEmpty(), () -> "packages named " + parts);
    }

    private static String top(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(BASE) ? "" : name.substring(BASE.length() + 1).split("\\.")[0];
    }

    private static String finder(JavaClass type) {
        String prefix = BASE + ".annotate.";
        String name = type.getPackageName();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    }
}
