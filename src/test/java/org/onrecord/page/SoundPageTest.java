package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Chromium.Look;

/// Holds on when the service does not; [EveryPageTest] has what holds for all pages.
@ExtendWith(Stage.class)
final class SoundPageTest {
    @Test
    void aFailingServiceIsSaidAndTriedAgain(Walk walk) {
        Page page = walk.window(Look.DESK);
        page.route(
                "**/api/v1/quotes?**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"Busy\",\"status\":503,\"detail\":\"The index is being rebuilt.\"}")));
        page.navigate(walk.service().address().resolve("/quotes?q=island").toString());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The index is being rebuilt.");
        page.unroute("**/api/v1/quotes?**");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(page.locator(".quote-card").first()).isVisible();
        walk.expectInConsole("503");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneFailingRequestLeavesTheRestStanding(boolean phone, Walk walk) {
        Page page = walk.window(phone ? Look.PHONE : Look.DESK);
        page.route("**/api/v1/claims?**", Route::abort);
        page.route("**/api/v1/ledger?**", Route::abort);
        walk.go(page, "/quotes?q=island");
        assertThat(page.locator(".quote-card").first()).isVisible();
        assertThat(page.locator(".tabs a").first()).containsText(Pattern.compile("\\d"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Claims")))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The service does not answer.");
        walk.expectInConsole("net::ERR_FAILED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSlowServiceIsWaitedForWithoutAJump(boolean phone, Walk walk) {
        Page page = walk.window(phone ? Look.PHONE : Look.DESK);
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/api/v1/articles?**", held::add);
        walk.go(page, "/articles?q=island");
        assertThat(page.locator(".results .skeleton")).isVisible();
        assertThat(page.locator(".total")).hasText("Searching …");
        double tabs = page.locator(".tabs").boundingBox().y;
        page.unroute("**/api/v1/articles?**");
        held.forEach(Route::resume);
        assertThat(page.locator(".article-card").first()).isVisible();
        assertEquals(tabs, page.locator(".tabs").boundingBox().y);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDeviceWithoutConnectionIsTold(boolean phone, Walk walk) {
        Page page = walk.open("/articles?q=island", phone ? Look.PHONE : Look.DESK);
        assertThat(page.locator(".article-card").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().setOffline(true);
        assertThat(page.locator(".offline")).containsText("offline");
        assertThat(page.locator(".article-card").first()).isVisible();
        page.context().setOffline(false);
        assertThat(page.locator(".offline")).hasCount(0);
    }

    @Test
    void theCodeBeforeLazyPartsIsSmall() throws IOException {
        Matcher scripts =
                Pattern.compile("(?:src|href)=\"(/assets/[^\"]+\\.js)\"").matcher(resource("/web/index.html"));
        int size = 0;
        while (scripts.find()) {
            size += zipped(resource("/web" + scripts.group(1)));
        }
        assertTrue(size > 1_000 && size < 90_000, "JavaScript of the first page, zipped: " + size + " bytes");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SoundPageTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
