package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Chromium.Look;

/// An answer within a moment comes without a flicker; a slow one is announced. The clock of what is drawn is stopped as
/// soon as something waits, and moved by hand.
@ExtendWith(Stage.class)
final class WaitingPageTest {
    private static final String API = "**/api/v1/**";

    /// Milliseconds that an answer may take before anybody sees that it is waited for.
    private static final int MOMENT = 100;

    /// Stops the clock of each thing that waits, and remembers whether any of them could be seen.
    private static final String STOP_THE_CLOCK = """
            window.waiting = []; window.seenWaiting = 0;
            const visible = each => getComputedStyle(each).visibility === 'visible';
            new MutationObserver(() => {
              for (const each of document.querySelectorAll('.skeleton, .late')) {
                if (!window.waiting.includes(each)) {
                  window.waiting.push(each);
                  each.getAnimations().forEach(animation => animation.pause());
                }
              }
              const still = window.waiting.filter(each => each.isConnected && each.matches('.skeleton, .late'));
              window.seenWaiting += still.filter(visible).length;
            }).observe(document, {childList: true, subtree: true});
            """;

    @ParameterizedTest
    @EnumSource
    void aFastAnswerShowsNoSkeleton(EveryPage each, Walk walk) {
        Page page = walk.window(Look.DESK);
        page.addInitScript(STOP_THE_CLOCK);
        walk.go(page, each.path());
        assertThat(page.locator(each.ready()).first()).isAttached();
        assertEquals(0, page.evaluate("window.seenWaiting"), each.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles?q=island", "/incidents", "/speakers/asen-dragoichev", "/add"})
    void aSlowOneDoes(String path, Walk walk) {
        Page page = walk.window(Look.PHONE);
        page.addInitScript(STOP_THE_CLOCK);
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(API, held::add);
        walk.go(page, path);
        Locator skeleton = page.locator("main .skeleton").first();
        assertThat(skeleton).isAttached();
        for (int at : new int[] {0, MOMENT}) {
            page.evaluate(
                    "at => window.waiting.flatMap(each => each.getAnimations()).forEach(a => a.currentTime = at)", at);
            assertThat(skeleton).isHidden();
        }
        page.evaluate("window.waiting.flatMap(each => each.getAnimations()).forEach(animation => animation.finish())");
        assertThat(skeleton).isVisible();
        page.unroute(API);
        held.forEach(Route::resume);
        assertThat(page.locator(".skeleton")).hasCount(0);
    }

    @Test
    void anotherKindOfResultsComesInPlaceOfTheListThatIsThere(Walk walk) {
        Page page = walk.open("/quotes?q=island", Look.DESK);
        Locator current = page.locator(".tabs [aria-current=page]");
        assertThat(page.locator(".quote-card").first()).isVisible();
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/api/v1/claims?**", held::add);
        page.locator(".tabs a").last().click();
        assertThat(page).hasURL(Pattern.compile("/claims\\?q=island$"));
        assertThat(page.locator(".stale .quote-card").first()).isVisible();
        assertThat(current).containsText("Quotes");
        assertThat(page.locator(".total")).containsText("quote");
        assertThat(page.locator("main .skeleton")).hasCount(0);
        page.unroute("**/api/v1/claims?**");
        held.forEach(Route::resume);
        assertThat(page.locator(".claim-card").first()).isVisible();
        assertThat(current).containsText("Claims");
        assertThat(page.locator(".stale, .quote-card")).hasCount(0);
    }

    @Test
    void whereTheOtherKindFailsNoRowsStandUnderItsName(Walk walk) {
        Page page = walk.open("/quotes?q=island", Look.PHONE);
        assertThat(page.locator(".quote-card").first()).isVisible();
        page.route("**/api/v1/claims?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.locator(".tabs a").last().click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator(".tabs [aria-current=page]")).containsText("Claims");
        assertThat(page.locator(".quote-card")).hasCount(0);
        page.unroute("**/api/v1/claims?**");
        Walk.button(page, "Try again").click();
        assertThat(page.locator(".claim-card").first()).isVisible();
        walk.expectInConsole("503");
    }

    @Test
    void aListOfIncidentsStaysUntilTheNextIsThere(Walk walk) {
        Page page = walk.open("/incidents", Look.DESK);
        assertThat(page.locator(".incidents .card").first()).isVisible();
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/api/v1/incidents?**", held::add);
        page.locator("main .bar select").selectOption("oldest");
        assertThat(page.locator(".stale .incidents .card").first()).isVisible();
        page.unroute("**/api/v1/incidents?**");
        held.forEach(Route::resume);
        assertThat(page.locator(".stale")).hasCount(0);
        assertThat(page.locator(".incidents .card").first()).isVisible();
    }
}
