package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Chromium.Look;

/// What one person does on the page. At its end the console must be empty, and no request may have left the service.
final class Walk {
    private final Chromium chromium;
    private final RunningService service;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> console = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    Walk(Chromium chromium, RunningService service) {
        this.chromium = chromium;
        this.service = service;
    }

    RunningService service() {
        return service;
    }

    /// Opens a path in a window of its own.
    Page open(String path, Look look) {
        Page page = window(look);
        go(page, path);
        return page;
    }

    /// A window that keeps watch, with nothing in it yet.
    Page window(Look look) {
        Page page = chromium.window(look);
        pages.add(page);
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(error -> console.add("error: " + error));
        String origin = service.address().toString();
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("blob:")) {
                elsewhere.add(request.url());
            }
        });
        return page;
    }

    void go(Page page, String path) {
        page.navigate(service.address().resolve(path).toString());
        assertThat(page.locator("#main")).isVisible();
    }

    /// Messages with these words were meant to come: the browser tells of every failed request.
    void expectInConsole(String words) {
        console.removeIf(message -> message.contains(words));
    }

    void end() {
        pages.forEach(page -> page.context().close());
        pages.clear();
        assertEquals(List.of(), elsewhere, "requests that left the service");
        assertEquals(List.of(), console, "messages in the console");
    }

    static Locator box(Page page) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search articles, quotes and claims"));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator facet(Page page, String title) {
        return page.locator(
                ".facet",
                new Page.LocatorOptions().setHas(page.locator("legend", new Page.LocatorOptions().setHasText(title))));
    }

    /// axe finds nothing on it, nor on whatever is open over it.
    static void assertFitForEverybody(Page page, String what) {
        Path axe = Path.of(System.getProperty("onrecord.home", ""), "web", "node_modules", "axe-core", "axe.min.js");
        try {
            page.evaluate(Files.readString(axe) + ";0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Object faults = page.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then(r => r.violations"
                        + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary)))");
        assertEquals(List.of(), faults, what);
    }

    static void assertFits(Page page) {
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "fits its screen");
    }
}
