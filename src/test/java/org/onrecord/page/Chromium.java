package org.onrecord.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Chromium without a window, as `.ci/provide-browser` found or installed it.
final class Chromium implements AutoCloseable {
    /// It runs as root in a container, and must ask nobody but the service.
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Locale before;

    private Chromium(Playwright playwright, Browser browser, Locale before) {
        this.playwright = playwright;
        this.browser = browser;
        this.before = before;
    }

    /// Starts it. A build that left the page out (`-Dweb.skip=true`) has nothing to test: the test is skipped.
    static Chromium start() throws IOException {
        assumeTrue(Chromium.class.getResource("/web/index.html") != null, "the page is not built (-Dweb.skip=true)");
        Path provided = Path.of(System.getProperty("onrecord.home", ""), "target", "browser");
        assumeTrue(Files.exists(provided), "no browser was provided: run .ci/provide-browser target/browser");
        List<String> paths = Files.readAllLines(provided);
        // Playwright writes its own constants in the locale's lower case, and knows no dotless i.
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", paths.get(1), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(paths.get(0)))
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser, before);
    }

    /// A window of its own, with nothing kept from another.
    Page window(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setHasTouch(look.width() < 600)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        Locale.setDefault(before);
    }

    /// Size in pixels, and light or dark.
    record Look(int width, int height, boolean dark) {
        static final Look DESK = new Look(1440, 900, false);
        static final Look DARK_DESK = new Look(1440, 900, true);
        static final Look PHONE = new Look(390, 844, false);
        static final Look DARK_PHONE = new Look(390, 844, true);
    }
}
