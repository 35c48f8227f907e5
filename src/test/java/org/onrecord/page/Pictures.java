package org.onrecord.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Chromium.Look;

/// Takes the README's pictures from the sample collection. Not part of the tests: run it by name,
/// `mvn test -Dtest=Pictures`, after a change of the page.
final class Pictures {
    private static final Path FOLDER = Path.of(System.getProperty("onrecord.home", ""), "docs", "images");

    @Test
    void take(@TempDir Path data) throws Exception {
        Files.createDirectories(FOLDER);
        try (Chromium chromium = Chromium.start();
                RunningService service = RunningService.withSamples(data, Stage.SAMPLES)) {
            Page search = open(chromium, service, "/articles?q=shells+guards", Look.DESK, ".article-card");
            shoot(search, "search");
            shoot(open(chromium, service, "/claims?q=Sorkuduk", Look.DESK, ".claim-card"), "claims");
            shoot(open(chromium, service, "/quotes?q=number+OR+figure", Look.PHONE, ".quote-card"), "phone");
            shoot(open(chromium, service, "/quotes?q=island", Look.DARK_DESK, ".quote-card"), "dark");
            String asked = "/check?quote=There+is+no+thirtieth+coffin,+and+whoever+writes+of+it+has+been+to+Aktemirsay";
            shoot(open(chromium, service, asked, Look.DESK, ".verdict"), "check");
            search.locator(".article-card h2 a").first().click();
            search.waitForSelector(".text");
            search.locator(".text .said[role=button]")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("[a-z]{3}.*[a-z]{3}")))
                    .first()
                    .click();
            search.waitForSelector(".details");
            shoot(search, "reader");
        }
    }

    private static Page open(Chromium chromium, RunningService service, String path, Look look, String until) {
        Page page = chromium.window(look);
        page.navigate(service.address().resolve(path).toString());
        page.waitForSelector(until);
        page.waitForSelector(".sample");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready.then(() => 0)");
        return page;
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
