package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Finds quotes by what they mean, and is told what that is worth.
@ExtendWith(Stage.class)
final class MeaningPageTest {
    /// Meanings are worked out in the background, after the samples are there.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void quotesAreFoundInOtherWordsAndSaySo(Walk walk) {
        Page page = walk.window(Look.PHONE);
        awaitMeanings(page, walk);
        walk.go(page, "/quotes?q=bombardment+of+the+settlement");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Find quotes that mean it"))
                .click();
        assertThat(page).hasURL(Pattern.compile("mode=meaning$"));
        Locator near = page.locator(".quote-card .tag.near");
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
    void aQuotationThatNobodySaidIsLookedForByItsMeaning(Walk walk) {
        Page page = walk.window(Look.DARK_PHONE);
        awaitMeanings(page, walk);
        walk.go(page, "/check?quote=No+person+has+won+the+isle+today");
        Locator verdict = page.locator(".verdict h2");
        assertThat(verdict).hasText("Perhaps in other words");
        assertThat(page.locator(".verdict")).containsText("no proof that it was said");
        Locator nearest = page.locator(".check-result .card").first();
        assertThat(nearest.locator(".tag.near")).hasText(Pattern.compile("by meaning, \\d\\d% near"));
        assertThat(nearest.locator("del, ins")).hasCount(0);
        Walk.assertFits(page);
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

    private static void awaitMeanings(Page page, Walk walk) {
        Locator told = page.locator(".meaning p");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            walk.go(page, "/quotes?q=island&mode=meaning");
            assertThat(told).isVisible();
            if (!told.innerText().contains("So far")) {
                return;
            }
        }
        fail("not all meanings were known after " + PATIENCE);
    }
}
