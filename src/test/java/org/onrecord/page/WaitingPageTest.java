package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
}
