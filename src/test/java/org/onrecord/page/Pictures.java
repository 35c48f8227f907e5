package org.onrecord.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Chromium.Look;

/// Takes a picture of each page, the README's among them, from the sample collection. Not part of the tests: run it by
/// name, `mvn test -Dtest=Pictures`, after a change of the page.
final class Pictures {
    private static final Path FOLDER = Path.of(System.getProperty("onrecord.home", ""), "docs", "images");

    @Test
    void take(@TempDir Path data) throws Exception {
        Files.createDirectories(FOLDER);
        try (Chromium chromium = Chromium.start();
                RunningService service = RunningService.withSamples(data, Stage.SAMPLES, "--reader", "fast")) {
            Page search = open(chromium, service, "/articles?q=shells+guards", Look.DESK, ".article-card");
            shoot(search, "search");
            shoot(open(chromium, service, "/claims?q=Sorkuduk", Look.DESK, ".claim-card"), "claims");
            shoot(open(chromium, service, "/quotes?q=number+OR+figure", Look.PHONE, ".quote-card"), "phone");
            shoot(open(chromium, service, "/quotes?q=island", Look.DARK_DESK, ".quote-card"), "dark");
            for (EveryPage each : List.of(
                    EveryPage.START,
                    EveryPage.EVIDENCE,
                    EveryPage.SPEAKER,
                    EveryPage.INCIDENTS,
                    EveryPage.INCIDENT,
                    EveryPage.CHECK,
                    EveryPage.ADD,
                    EveryPage.QUOTES)) {
                shoot(
                        open(chromium, service, each.path(), Look.DESK, each.ready()),
                        each.name().toLowerCase(Locale.ROOT));
            }
            shoot(saved(chromium, service), "saved");
            shoot(open(chromium, service, "/saved", Look.DESK, ".saved-list"), "saved-list");
            shoot(corrections(chromium, service), "corrections");
            shoot(map(chromium, service), "map");
            shoot(reader(search), "reader");
        }
    }

    private static Page reader(Page search) {
        search.locator(".article-card h2 a").first().click();
        search.waitForSelector(".text");
        search.locator(".text .said[role=button]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("[a-z]{3}.*[a-z]{3}")))
                .first()
                .click();
        search.waitForSelector(".details");
        return search;
    }

    private static Page map(Chromium chromium, RunningService service) {
        Page page = open(chromium, service, "/claims?harm=killed", Look.DESK, ".claim-card");
        page.locator(".facet-beside").click();
        page.waitForSelector(".map .land");
        return page;
    }

    /// With a search that has found something since it was saved.
    private static Page saved(Chromium chromium, RunningService service) throws Exception {
        String address = service.post(
                "/api/v1/searches",
                "{\"name\": \"Fires on ferries\", \"kind\": \"quotes\", \"query\": \"q=ferry&type=direct\"}");
        service.add(
                "ferry.html",
                "<head><meta property=\"og:site_name\" content=\"Invented Herald\"><meta"
                        + " property=\"article:published_time\" content=\"2021-08-02\"></head><article><h1>Ferry fire"
                        + " off Quillmere</h1><p>“The ferry burned"
                        + " within an hour, and we had two boats,” harbour master Odalys Brack said on Monday.</p></article>");
        Page page = open(
                chromium, service, "/saved/" + address.replaceAll("(?s).*?\"id\":\"(\\w+)\".*", "$1"), Look.DESK, "h1");
        while (page.locator(".quote-card").count() == 0) {
            page.reload();
            page.waitForSelector(".asked");
        }
        return page;
    }

    private static Page corrections(Chromium chromium, RunningService service) throws Exception {
        service.post(
                "/api/v1/corrections",
                "{\"kind\": \"merge-speakers\", \"speakers\": [\"radu-chernavesku\"], \"into\": \"radu-cernavesku\","
                        + " \"author\": \"Inga\", \"reason\": \"One minister, in two alphabets\"}");
        return open(chromium, service, "/corrections", Look.DESK, ".correction");
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
