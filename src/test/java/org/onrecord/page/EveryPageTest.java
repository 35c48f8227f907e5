package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.page.Chromium.Look;

/// What holds for every page: it is fit for everybody, fits a phone, opens by its address, is gone back to, and holds
/// on where the service is slow or fails.
@ExtendWith(Stage.class)
final class EveryPageTest {
    private static final String API = "**/api/v1/**";

    /// Names and titles as documents and people give them.
    private static final Pattern NAMES =
            Pattern.compile("\"(name|title|source|label|place|role|author|reason)\"\\s*:\\s*\"[^\"]*\"");

    /// Between the margins, at 96 pixels an inch.
    private static final int A4_WIDTH = 672;

    /// What the Web Vitals call a good cumulative layout shift.
    private static final double GOOD_SHIFT = 0.1;

    @ParameterizedTest
    @EnumSource
    void axeFindsNothingAndItFitsItsScreen(EveryPage each, Walk walk) {
        for (Look look : List.of(Look.DESK, Look.DARK_PHONE)) {
            Page page = walk.open(each.path(), look);
            assertThat(page.locator(each.ready()).first()).isAttached();
            assertThat(page.locator(".skeleton")).hasCount(0);
            Walk.assertFits(page);
            Walk.assertFitForEverybody(page, each + " " + look);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesFromDocumentsAreTextWhereverTheyStand(EveryPage each, Walk walk) {
        Page page = walk.window(Look.PHONE);
        String hostile = "<img src=x onerror=document.title=1>" + "long".repeat(40);
        page.route(API, route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(NAMES.matcher(answer.text()).replaceAll("\"$1\":\"" + hostile + "\"")));
        });
        walk.go(page, each.path());
        assertThat(page.locator(each.ready()).first()).isAttached();
        assertThat(page.locator("img")).hasCount(0);
        assertThat(page).hasTitle(Pattern.compile("Onrecord"));
        Walk.assertFits(page);
    }

    @ParameterizedTest
    @EnumSource
    void onPaperStandsWhatIsSaidAndNothingToPress(EveryPage each, Walk walk) {
        Page page = walk.open(each.path(), Look.DARK_DESK);
        assertThat(page.locator(each.ready()).first()).isAttached();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(A4_WIDTH, 1000);
        for (String control : List.of(".top", ".foot", ".bar select", ".tabs", "main form button", "main .button")) {
            assertThat(page.locator(control).locator("visible=true")).hasCount(0);
        }
        assertThat(page.locator("body")).hasCSS("color", "rgb(0, 0, 0)");
        Walk.assertFits(page);
    }

    @ParameterizedTest
    @EnumSource
    void whatComesMovesNothingThatIsThere(EveryPage each, Walk walk) {
        for (Look look : List.of(Look.DESK, Look.PHONE)) {
            Page page = walk.window(look);
            page.addInitScript(
                    "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(each => {"
                            + "if (!each.hadRecentInput) { window.moved += each.value } })).observe({type: 'layout-shift', buffered: true})");
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route(API, held::add);
            walk.go(page, each.path());
            page.unroute(API);
            held.forEach(Route::resume);
            assertThat(page.locator(each.ready()).first()).isAttached();
            assertThat(page.locator(".skeleton, .waiting")).hasCount(0);
            double moved = ((Number) page.evaluate("window.moved")).doubleValue();
            assertTrue(moved <= GOOD_SHIFT, each + " " + look + " moved by " + moved);
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
