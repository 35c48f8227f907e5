package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Walks with the Tab key alone, and sees where it is.
@ExtendWith(Stage.class)
final class KeyboardPageTest {
    /// More stops than any page has before what is looked for.
    private static final int STOPS = 150;

    @Test
    void aSearchIsSavedAndDeleted(Walk walk) {
        Page page = walk.open("/quotes?q=coffin&type=direct", Look.DESK);
        press(page, Walk.button(page, "Save this search"));
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        tabTo(page, sheet.getByLabel("Name"));
        page.keyboard().press("End");
        page.keyboard().type(" by keys");
        page.keyboard().press("Enter");
        press(page, sheet.getByRole(AriaRole.LINK));
        assertThat(page.locator("h1")).hasText(Pattern.compile("coffin.* by keys"));
        press(page, Walk.button(page, "Delete"));
        press(page, Walk.button(page, "Delete it"));
        assertThat(page).hasURL(Pattern.compile("/saved$"));
    }

    @Test
    void sheetsOfASpeakerOpenAndGiveTheFocusBack(Walk walk) {
        Page page = walk.open("/speakers/asen-dragoichev", Look.DESK);
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        Locator merge = Walk.button(page, "The same as another speaker?");
        press(page, merge);
        tabTo(page, sheet.getByLabel("Name, in any spelling"));
        page.keyboard().press("Control+A");
        page.keyboard().type("Vasarel");
        press(page, sheet.locator(".choices button").first());
        assertThat(sheet.locator(".beside section section").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(sheet).hasCount(0);
        assertThat(merge).isFocused();
        Locator split = Walk.button(page, "Two speakers taken for one?");
        press(page, split);
        Locator last =
                sheet.locator(".ticks").last().getByRole(AriaRole.CHECKBOX).last();
        tabTo(page, last);
        page.keyboard().press("Space");
        assertThat(last).isChecked();
        page.keyboard().press("Escape");
        assertThat(split).isFocused();
    }

    @Test
    void anIncidentIsChosenAndItsFiguresSteppedThrough(Walk walk) {
        Page page = walk.open("/incidents?country=TR&killed=30..", Look.DESK);
        press(page, page.locator(".incidents h2 a").first());
        Locator picture = page.locator(".ranges [role=slider]").first();
        tabTo(page, picture);
        assertThat(page.locator(".plot-tip")).isVisible();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chosen-figure .claim-card")).isVisible();
        press(page, page.locator(".ranges-legend button").first());
        assertThat(page.locator(".ranges-legend button").first()).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theLanguageIsChosenAndTheRecordOfCorrectionsFiltered(Walk walk) {
        Page page = walk.open("/corrections", Look.DESK);
        tabTo(page, page.getByLabel("About"));
        page.keyboard().type("the number");
        assertThat(page).hasURL(Pattern.compile("kind=wrong-number$"));
        tabTo(page, page.locator(".language select"));
        page.keyboard().type("Türk");
        assertThat(page.locator("html")).hasAttribute("lang", "tr");
    }

    @Test
    void aKeyIsGivenAndTheSearchGoesOn(Walk walk) {
        Page page = walk.window(Look.PHONE);
        page.route("**/api/v1/searches", route -> {
            if (route.request().headers().containsKey("authorization")) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"searches\": []}"));
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"urn:onrecord:problem:key-required\", \"status\": 401}"));
            }
        });
        page.route("**/api/v1/ledger**", Route::abort);
        walk.go(page, "/saved");
        tabTo(page, page.locator(".key-form input"));
        page.keyboard().type("onr_any");
        page.keyboard().press("Enter");
        assertThat(page.locator(".empty")).isVisible();
        walk.expectInConsole("401");
        walk.expectInConsole("net::ERR_FAILED");
    }

    private static void press(Page page, Locator target) {
        tabTo(page, target);
        page.keyboard().press("Enter");
    }

    /// Presses Tab until the focus is there, and is to be seen.
    private static void tabTo(Page page, Locator target) {
        assertThat(target).isVisible();
        for (int i = 0; i < STOPS; i++) {
            if (Boolean.TRUE.equals(target.evaluate("each => each === document.activeElement"))) {
                assertNotEquals("none", target.evaluate("each => getComputedStyle(each).outlineStyle"));
                return;
            }
            page.keyboard().press("Tab");
        }
        fail(target + " can't be reached by Tab");
    }
}
