package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.page.Chromium.Look;

/// What opens is as fit for everybody as the page under it.
@ExtendWith(Stage.class)
final class OpenPartTest {
    @ParameterizedTest
    @EnumSource
    void axeFindsNothingInTheLightAndInTheDark(OpenPart each, Walk walk) {
        Page page = walk.open(each.path(), each.look());
        each.clicks().forEach(click -> page.locator(click).first().click());
        assertThat(page.locator(each.inside()).first()).isVisible();
        Walk.assertFits(page);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Walk.assertFitForEverybody(page, each + " " + scheme);
        }
    }

    @Test
    void oneSavedSearchIsSoToo(Walk walk) throws Exception {
        String made = walk.service()
                .post("/api/v1/searches", "{\"name\": \"Vasarel\", \"kind\": \"quotes\", \"query\": \"q=Vasarel\"}");
        String path = "/saved/" + made.replaceAll("(?s).*?\"id\":\"(\\w+)\".*", "$1");
        for (Look look : List.of(Look.DESK, Look.DARK_PHONE)) {
            Page page = walk.open(path, look);
            assertThat(page.locator("h1")).hasText("Vasarel");
            Walk.button(page, "Delete").click();
            Walk.assertFits(page);
            Walk.assertFitForEverybody(page, path + " " + look);
        }
    }
}
