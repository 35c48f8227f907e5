package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Saves a search, and is told what comes in.
@ExtendWith(Stage.class)
final class SavedPageTest {
    private static final int TRIES = 100;

    @Test
    void aSearchIsSavedTellsWhatIsNewAndIsDeleted(Walk walk) throws Exception {
        Page page = walk.open("/quotes?q=Brockelstone", Look.PHONE);
        Walk.button(page, "Save this search").click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        assertThat(sheet.getByLabel("Name")).hasValue("Brockelstone");
        sheet.getByLabel("Name").fill("<img src=x onerror=alert(1)>");
        Walk.button(page, "Save").last().click();
        sheet.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("#main")).containsText("Nothing since it was saved.");
        String address = page.url();

        walk.service()
                .add(
                        "brockel.html",
                        "<article><h1>Bells</h1><p>“The Brockelstone bells will ring again,” mayor Odalys Brack"
                                + " said on Monday.</p></article>");
        walk.go(page, "/saved");
        Locator row = page.locator(
                ".saved-list > li", new Page.LocatorOptions().setHas(page.locator("a[href='" + path(address) + "']")));
        Locator isNew = row.getByText("1 new");
        for (int i = 0; i < TRIES && isNew.count() == 0; i++) {
            page.reload();
            assertThat(row).isVisible();
        }
        assertThat(isNew).isVisible();
        Walk.assertFits(page);
        row.locator("h2 a").click();
        assertThat(page.locator(".quote-card")).containsText("Brockelstone bells");
        assertThat(page.locator(".found-at .news")).hasText("new");
        Walk.assertFits(page);
        page.goBack();
        assertThat(row).isVisible();
        assertThat(row.locator(".news")).hasCount(0);

        page.navigate(address);
        assertThat(page.locator(".quote-card")).hasCount(1);
        Walk.button(page, "Delete").click();
        Walk.button(page, "Delete it").click();
        assertThat(page).hasURL(Pattern.compile("/saved$"));
        assertThat(row).hasCount(0);
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/saved"));
    }

    @Test
    void aQueryThatWasRepairedIsSavedAsItWasReadAndAWebhookTellsItsSecretOnce(Walk walk) {
        Page page = walk.open("/claims?q=%28island&killed=2..", Look.DESK);
        assertThat(page.locator(".reading")).containsText("Read as");
        Walk.button(page, "Save this search").click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        assertThat(sheet.locator(".asked code")).hasText("island");
        sheet.getByLabel("Webhook").fill("https://desk.example/hook");
        Walk.button(page, "Save").last().click();
        assertThat(sheet.locator(".secret code")).hasText(Pattern.compile("^whsec_.+"));
        sheet.getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".deliveries")).containsText("https://desk.example/hook");
        assertThat(page.locator(".deliveries")).containsText("Nothing was to be sent yet.");
        assertThat(page.locator("body")).not().containsText("whsec_");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All results now"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/claims\\?q=island&killed=2\\.\\.$"));
    }

    @Test
    void whatCanNotBeMatchedOrSentAnyMoreSaysWhy(Walk walk) {
        Page page = walk.window(Look.DESK);
        page.route(
                "**/api/v1/searches/gone",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"id\": \"gone\", \"name\": \"Old\", \"kind\": \"quotes\", \"query\": \"kiled=7\","
                                + " \"webhook\": {\"url\": \"https://desk.example/hook\"},"
                                + " \"created\": \"2021-05-02T10:00:00Z\", \"problem\": \"'kiled' is no filter\","
                                + " \"errors\": [{\"parameter\": \"kiled\", \"value\": \"7\", \"rule\": \"is no filter\", \"code\": \"no-such-parameter\"}],"
                                + " \"found\": {\"count\": 0, \"latest\": null}, \"feed\": \"/api/v1/searches/gone/feed\","
                                + " \"alerts\": [], \"next\": null, \"deliveries\": [{\"id\": 1, \"state\": \"failed\","
                                + " \"attempts\": 7, \"answer\": \"500\", \"next\": null}]}")));
        walk.go(page, "/saved/gone");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("It can no longer be matched: kiled “7”: there is no such filter");
        assertThat(page.locator(".deliveries .failure")).containsText("not received");
        assertThat(page.locator(".deliveries tbody")).containsText("given up");
        assertThat(page.locator(".deliveries tbody")).containsText("500");
    }

    @Test
    void aKeyIsAskedForAndKeptForTheTab(Walk walk) {
        Page page = walk.window(Look.PHONE);
        page.route("**/api/v1/searches", route -> {
            Map<String, String> headers = new HashMap<>(route.request().headers());
            if ("Bearer onr_good".equals(headers.remove("authorization"))) {
                // The service itself knows no such key.
                route.resume(new Route.ResumeOptions().setHeaders(headers));
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"urn:onrecord:problem:key-required\", \"status\": 401}"));
            }
        });
        page.route("**/api/v1/ledger**", Route::abort);
        walk.go(page, "/saved");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This needs a key.");
        page.locator(".key-form input").fill("onr_good");
        Walk.button(page, "Use it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(page.locator(".foot")).containsText("A key is in use");
        assertEquals("onr_good", page.evaluate("sessionStorage.getItem('onrecord.key')"));
        assertNull(page.evaluate("localStorage.getItem('onrecord.key')"));
        Walk.assertFits(page);
        Walk.button(page, "Forget it").click();
        page.reload();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This needs a key.");
        walk.expectInConsole("401");
        walk.expectInConsole("net::ERR_FAILED");
    }
}
