package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.page.Chromium.Look;

/// What holds for every page: it is fit for everybody, fits a phone, opens by its address, is gone back to, and holds
/// on
/// where the service is slow or fails.
@ExtendWith(Stage.class)
final class EveryPageTest {
    private static final String API = "**/api/v1/**";

    @ParameterizedTest
    @EnumSource
    void axeFindsNothingAndItFitsItsScreen(EveryPage each, Walk walk) throws IOException {
        Path axe = Path.of(System.getProperty("onrecord.home", ""), "web", "node_modules", "axe-core", "axe.min.js");
        for (Look look : List.of(Look.DESK, Look.DARK_PHONE)) {
            Page page = walk.open(each.path(), look);
            assertThat(page.locator(each.ready()).first()).isAttached();
            assertThat(page.locator(".skeleton")).hasCount(0);
            Walk.assertFits(page);
            page.evaluate(Files.readString(axe) + ";0");
            Object faults = page.evaluate(
                    "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then(r => r.violations"
                            + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary)))");
            assertEquals(List.of(), faults, each + " " + look);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlowServiceIsWaitedForAndTheWayBackIsTheWayThere(EveryPage each, Walk walk) {
        Page page = walk.window(Look.PHONE);
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(API, held::add);
        walk.go(page, each.path());
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(page.locator(".empty")).hasCount(0);
        page.unroute(API);
        held.forEach(Route::resume);
        assertThat(page.locator(each.ready()).first()).isAttached();
        assertThat(page).hasTitle(Pattern.compile(".*Onrecord.*"));
        String address = page.url();
        page.locator(".foot-links a").first().click();
        assertThat(page.locator("h1")).hasText("Corrections");
        page.goBack();
        assertThat(page).hasURL(address);
        assertThat(page.locator(each.ready()).first()).isAttached();
    }

    @ParameterizedTest
    @EnumSource
    void aFailingServiceIsSaidAndAskedAgain(EveryPage each, Walk walk) {
        Page page = walk.window(Look.DESK);
        page.route(
                API,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"Busy\",\"status\":503,\"detail\":\"The service is <b>closing</b>.\"}")));
        walk.go(page, each.path());
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("The service is <b>closing</b>.");
        page.unroute(API);
        Walk.button(page, "Try again").first().click();
        assertThat(page.locator(each.ready()).first()).isAttached();
        walk.expectInConsole("503");
    }
}
