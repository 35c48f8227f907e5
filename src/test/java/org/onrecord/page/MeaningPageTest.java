package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Finds quotes by what they mean, and is told what that is worth.
@ExtendWith(Stage.class)
final class MeaningPageTest {
    /// Meanings are worked out in the background, after the samples are there.
    private static final int TRIES = 150;

    @Test
    void quotesAreFoundInOtherWordsAndSaySo(Walk walk) {
        Page page = walk.open("/quotes?q=bombardment+of+the+settlement", Look.PHONE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Find quotes that mean it"))
                .click();
        assertThat(page).hasURL(Pattern.compile("mode=meaning$"));
        Locator near = page.locator(".quote-card .tag.near");
        for (int i = 0; i < TRIES && near.count() == 0; i++) {
            page.reload();
            assertThat(page.locator(".meaning p")).isVisible();
        }
        assertThat(near.first()).hasText(Pattern.compile("by meaning, \\d\\d% near"));
        assertThat(page.locator(".meaning")).containsText("Near is not the same");
        assertThat(page.getByLabel("Sort")).hasValue("relevance");
        Walk.assertFits(page);
        Walk.assertFitForEverybody(page, "found by meaning");
        page.locator(".quote-card blockquote a").first().click();
        assertThat(page.locator(".text .said").first()).isVisible();
        page.goBack();
        assertThat(near.first()).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("words").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("q=bombardment\\+of\\+the\\+settlement$"));
        assertThat(near).hasCount(0);
    }

    @Test
    void aServiceWithoutAModelSaysSoAndTheWayBackStaysOpen(Walk walk) {
        Page page = walk.window(Look.DESK);
        page.route(
                "**/api/v1/quotes?**mode=blended**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"urn:onrecord:problem:meaning-unavailable\", \"status\": 503}")));
        walk.go(page, "/quotes?q=island&mode=blended");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("the service runs no model");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("words").setExact(true))
                .click();
        assertThat(page.locator(".quote-card").first()).isVisible();
        walk.expectInConsole("503");
    }
}
