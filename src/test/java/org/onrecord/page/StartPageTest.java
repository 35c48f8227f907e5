package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// The first page, while documents are still being read.
@ExtendWith(Stage.class)
final class StartPageTest {
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":\\d+");

    @Test
    void countsOfTwoMomentsAreNeverShownBesideEachOther(Walk walk) {
        Page page = walk.window(Look.DESK);
        page.addInitScript(
                "window.seen = []; new MutationObserver(() => { const glance = document.querySelector('.glance');"
                        + " if (glance) window.seen.push(glance.innerText) }).observe(document, {childList: true, subtree: true})");
        AtomicBoolean first = new AtomicBoolean(true);
        page.route("**/api/v1/quotes?**", route -> {
            APIResponse answer = route.fetch();
            String body = answer.text();
            fulfil(
                    route,
                    answer,
                    first.getAndSet(false) ? TOTAL.matcher(body).replaceFirst("\"total\":{\"value\":0") : body);
        });
        walk.go(page, "/");
        Locator glance = page.locator(".glance");
        assertThat(glance).containsText(Pattern.compile("[1-9]\\d* quotes"));
        assertThat(glance).not().containsText("being read");
        assertFalse(String.valueOf(page.evaluate("window.seen")).matches("(?s).*\\b0 quotes.*"), "never 0 quotes");
    }

    @Test
    void whatIsStillBeingReadIsSaidAndCountedWhenItIsThere(Walk walk) {
        Page page = walk.window(Look.PHONE);
        AtomicBoolean reading = new AtomicBoolean(true);
        page.route("**/api/v1/ledger?**", route -> {
            APIResponse answer = route.fetch();
            String body = answer.text();
            fulfil(route, answer, reading.get() ? body.replaceFirst("\"received\":\\d+", "\"received\":3") : body);
        });
        page.route("**/api/v1/articles?**", route -> {
            APIResponse answer = route.fetch();
            String body = answer.text();
            fulfil(route, answer, reading.get() ? TOTAL.matcher(body).replaceFirst("\"total\":{\"value\":8") : body);
        });
        walk.go(page, "/");
        Locator glance = page.locator(".glance");
        assertThat(glance).containsText("8 articles");
        assertThat(glance).containsText("3 more documents are being read");
        Walk.assertFits(page);
        reading.set(false);
        assertThat(glance).not().containsText("being read");
        assertThat(glance).not().containsText("8 articles");
    }

    private static void fulfil(Route route, APIResponse answer, String body) {
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }
}
