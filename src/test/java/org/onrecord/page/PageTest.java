package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Chromium.Look;

/// Walks through the page as a person does. After each walk the console is empty and no request has left the service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageTest {
    /// Sample articles that must be there before a walk begins.
    static final int SAMPLES = 28;

    private static final double PATIENCE_MILLIS = 15_000;

    private static final String HOSTILE = "<img src=x onerror=\"document.title='broken into'\">Bridge <b>closed</b>";

    private final List<String> console = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private Chromium chromium;
    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = Chromium.start();
        service = RunningService.withSamples(data, SAMPLES);
    }

    @AfterAll
    void stop() throws IOException {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingSaidAndNobodyElseAsked() {
        assertEquals(List.of(), elsewhere, "requests that left the service");
        assertEquals(List.of(), console, "messages in the console");
        elsewhere.clear();
        console.clear();
    }

    @Test
    void fromASearchThroughAFacetToTheReaderAndBack() {
        Page page = open("/", Look.DESK);
        page.getByRole(AriaRole.SEARCHBOX).fill("island");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page.locator(".list > li").first()).isVisible();
        assertThat(page.locator(".passage mark").first())
                .containsText(Pattern.compile("island", Pattern.CASE_INSENSITIVE));

        Locator country = page.locator(".facet", new Page.LocatorOptions().setHasText("Country"));
        Locator bulgaria = country.locator(".facet-value").filter(new Locator.FilterOptions().setHasText("Bulgaria"));
        int counted = Integer.parseInt(bulgaria.locator(".facet-count").innerText());
        bulgaria.click();
        assertThat(page.locator(".chip")).containsText("Bulgaria");
        assertThat(page.locator(".total")).containsText(Pattern.compile("^" + counted + " article"));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Quotes")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/quotes\\?q=island&country=BG$"));
        Locator quote = page.locator(".quote-card").first();
        String words =
                quote.locator("blockquote").innerText().replaceAll("[“”]", "").strip();
        String results = page.url();
        quote.locator("blockquote a").click();

        assertThat(page).hasURL(Pattern.compile("/articles/.+at=\\d+"));
        Locator inText = page.locator(".text .said").first();
        assertThat(inText).isVisible();
        assertTrue(page.locator(".text").innerText().contains(words.substring(0, Math.min(20, words.length()))));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to results"))
                .click();
        assertThat(page).hasURL(results);
        assertThat(page.locator(".quote-card").first()).containsText(words.substring(0, Math.min(20, words.length())));
    }

    @Test
    void theReaderOpensAtTheHitAndStepsOn() {
        Page page = open("/articles?q=shells", Look.DESK);
        page.locator(".article-card h2 a").first().click();
        Locator hit = page.locator("mark.here");
        assertThat(hit).isVisible();
        assertThat(hit).isInViewport();
        assertThat(page.locator(".steps-at")).hasText(Pattern.compile("1 of \\d+"));
        page.keyboard().press("j");
        assertThat(page.locator(".steps-at")).hasText(Pattern.compile("2 of \\d+"));
        page.locator(".text .said[role=button]").first().click();
        assertThat(page.locator(".details")).containsText("Found by");
        page.keyboard().press("Escape");
        assertThat(page.locator(".details")).hasCount(0);
    }

    @Test
    void aClaimShowsItsNumberBesideThePrintedWords() {
        Page page = open("/claims?harm=killed&sort=number", Look.DESK);
        Locator card = page.locator(".claim-card").first();
        assertThat(card.locator(".number")).hasText(Pattern.compile("[≥≤≈]? ?\\d"));
        assertThat(card).containsText("Printed");
        assertThat(card).containsText("Claimed by");
    }

    @Test
    void anExcludedValueIsStruckThroughAndGone() {
        Page page = open("/articles", Look.DESK);
        Locator row = page.locator(".facet", new Page.LocatorOptions().setHasText("Outlet"))
                .locator(".facet-row")
                .first();
        String outlet = row.locator(".facet-label").innerText();
        row.hover();
        row.locator(".facet-exclude").click();
        assertThat(page.locator(".chip.excluded")).containsText(outlet);
        assertThat(page.locator(".results")).not().hasAttribute("aria-busy", "true");
        assertThat(page.locator(".outlet", new Page.LocatorOptions().setHasText(outlet)))
                .hasCount(0);
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @Test
    void aPhoneHasTheSameFacetsInASheet() {
        Page page = open("/quotes", Look.PHONE);
        assertThat(page.locator(".quote-card").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters"))
                .click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        Locator value = sheet.locator(".facet", new Locator.LocatorOptions().setHasText("Kind of quote"))
                .locator(".facet-value")
                .first();
        value.click();
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Show \\d")))
                .click();
        assertThat(sheet).hasCount(0);
        assertThat(page.locator(".chip")).hasCount(1);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "fits the phone");
    }

    @Test
    void aHostileTitleIsText() throws Exception {
        service.add("hostile.html", """
                <html><head><title>%1$s</title><meta property="og:site_name" content="&lt;script&gt;Erewhon&lt;/script&gt;">
                <meta property="og:title" content="&lt;img src=x onerror=&quot;document.title='broken into'&quot;&gt;Bridge &lt;b&gt;closed&lt;/b&gt;">
                </head><body><article><h1>%1$s</h1>
                <p>The bridge over the invented river Zzyzx was closed on 3 May 2021 after a lorry lost its load of bells.</p>
                <p>“Nobody could hear a thing,” said Mayor Odo Quillfeather of the invented town of Zzyzxburg.</p></article></body></html>
                """.formatted(HOSTILE.replace("&", "&amp;").replace("<", "&lt;")));
        Page page = open("/articles?q=Zzyzx", Look.DESK);
        assertThat(page.locator(".article-card h2")).containsText("<img src=x");
        page.locator(".article-card h2 a").click();
        assertThat(page.locator("h1").first()).containsText("<img src=x");
        assertEquals(0, page.locator("main img, aside img, main script").count());
        assertTrue(!page.title().equals("broken into"), page.title());
    }

    @Test
    void everythingCanBeReachedByKeyboard() {
        Page page = open("/articles", Look.DESK);
        assertThat(page.locator(".article-card").first()).isVisible();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("[data-result]").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("[data-result]").first()).isFocused();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX).first()).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Next and previous result");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void aFileThatIsDroppedCanBeFound() {
        Page page = open("/add", Look.DESK);
        page.setInputFiles(
                "input[type=file]",
                new com.microsoft.playwright.options.FilePayload(
                        "bells.txt",
                        "text/plain",
                        "Invented Bell Weekly\n4 May 2021\n\nThe Qwghlm bell was found in an invented ditch, police said."
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(page.locator(".progress")).containsText("1 document ready to search");
        Locator row = page.locator(".ledger-table tr", new Page.LocatorOptions().setHasText("bells.txt"));
        assertThat(row).containsText("indexed");
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".text")).containsText("Qwghlm bell");
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        Page page = open("/claims?q=xyzzyplugh", Look.DESK);
        assertThat(page.locator(".empty")).containsText("No claims found");
        assertThat(page.locator(".empty a").last()).hasText("See all claims");
    }

    @Test
    void aQuotationIsCheckedWordByWord() {
        Page page = open("/check", Look.PHONE);
        page.locator("textarea")
                .fill("There is no thirtieth coffin, and whoever wrote of it has never been to Aktemirsay");
        page.getByLabel("Said by").fill("Bektenov");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Check").setExact(true))
                .click();
        assertThat(page.locator(".verdict h2")).hasText("Reworded");
        Locator nearest = page.locator(".check-result .card").first();
        assertThat(nearest.locator("del").first()).hasText("thirtieth");
        assertThat(nearest.locator("ins").first()).hasText("twentieth");
        assertThat(nearest).containsText("Ruslan Bektenov");
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "fits the phone");
        page.reload();
        assertThat(page.locator(".verdict h2")).hasText("Reworded");
        nearest.locator("blockquote a").click();
        assertThat(page.locator(".text .said").first()).isVisible();
    }

    @Test
    void aSpeakerHasAPage() {
        Page page = open("/quotes?q=coffin", Look.DESK);
        page.locator("cite.speaker a").first().click();
        assertThat(page).hasURL(Pattern.compile("/speakers/[a-z-]+$"));
        assertThat(page.locator("h1")).hasText("Ruslan Bektenov");
        assertThat(page.locator(".speaker-columns")).containsText("Printed as");
        assertThat(page.locator(".quote-card").first()).isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Kazakhstan").setExact(true))
                .click();
        assertThat(page)
                .hasURL(Pattern.compile("/quotes\\?speaker=[a-z-]+&country=KZ$|/quotes\\?country=KZ&speaker=[a-z-]+$"));
        page.goBack();
        assertThat(page.locator("h1")).hasText("Ruslan Bektenov");
        page.navigate(service.address().resolve("/speakers/nobody").toString());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no speaker 'nobody'.");
        console.removeIf(message -> message.contains("404"));
    }

    @Test
    void aFailingServiceIsSaidAndTriedAgain() {
        Page page = chromium.window(Look.DESK);
        page.route(
                "**/api/v1/quotes?**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"Busy\",\"status\":503,\"detail\":\"The index is being rebuilt.\"}")));
        page.navigate(service.address().resolve("/quotes?q=island").toString());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The index is being rebuilt.");
        page.unroute("**/api/v1/quotes?**");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(page.locator(".quote-card").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles?q=island",
                "/quotes?q=island",
                "/claims?harm=killed",
                "/add",
                "/check?quote=two+of+them",
                "reader"
            })
    void axeFindsNothing(String path) throws IOException {
        Path axe = Path.of(System.getProperty("onrecord.home", ""), "web", "node_modules", "axe-core", "axe.min.js");
        for (Look look : List.of(Look.DESK, Look.DARK_DESK, Look.PHONE)) {
            Page page = open(path.equals("reader") ? "/articles?q=shells" : path, look);
            page.waitForSelector("main h1, main .list");
            if (path.equals("reader")) {
                page.locator(".article-card h2 a").first().click();
                page.waitForSelector(".text");
            }
            assertThat(page.locator(".skeleton")).hasCount(0);
            page.evaluate(Files.readString(axe) + ";0");
            Object faults = page.evaluate(
                    "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then(r => r.violations"
                            + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary)))");
            assertEquals(List.of(), faults, path + " " + look);
            page.context().close();
        }
    }

    /// Opens a path in a window that keeps watch.
    private Page open(String path, Look look) {
        Page page = chromium.window(look);
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(error -> console.add("error: " + error));
        String origin = service.address().toString();
        page.onRequest(request -> {
            if (!request.url().startsWith(origin)) {
                elsewhere.add(request.url());
            }
        });
        page.navigate(service.address().resolve(path).toString());
        ElementHandle main = page.waitForSelector("#main");
        assertTrue(main.isVisible());
        return page;
    }
}
