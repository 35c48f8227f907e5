package org.onrecord.page;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One browser and one service with the sample collection for all walks, closed after the last; a [Walk] for each test.
final class Stage implements BeforeAllCallback, ParameterResolver, AfterEachCallback {
    /// Sample articles that must be there before a walk begins.
    static final int SAMPLES = 28;

    private static final Namespace NAMESPACE = Namespace.create(Stage.class);
    private static final double PATIENCE_MILLIS = 20_000;

    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Walk.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return walk(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        walk(context).end();
    }

    private static Walk walk(ExtensionContext context) {
        Shared shared = shared(context);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent("walk", key -> new Walk(shared.chromium, shared.service), Walk.class);
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    /// What takes seconds to start.
    private record Shared(Chromium chromium, RunningService service, Path data) implements AutoCloseable {
        static Shared start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            try {
                Chromium chromium = Chromium.start();
                Path data = Files.createTempDirectory("onrecord-page-test");
                return new Shared(chromium, RunningService.withSamples(data, SAMPLES), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            service.close();
            chromium.close();
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
