package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Checks a quotation, and looks at who is quoted.
@ExtendWith(Stage.class)
final class CheckAndSpeakerPageTest {
    @Test
    void aQuotationIsCheckedWordByWord(Walk walk) {
        Page page = walk.open("/check", Look.PHONE);
        page.locator("textarea")
                .fill("There is no thirtieth coffin, and whoever wrote of it has never been to Aktemirsay");
        page.getByLabel("Said by").fill("Bektenov");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Check").setExact(true))
                .click();
        assertThat(page.locator(".verdict h2")).hasText("Reworded");
        Locator nearest = page.locator(".check-result .card").first();
        assertThat(nearest.locator("del").first()).hasText("thirtieth");
        assertThat(nearest.locator("ins").first()).hasText("twentieth");
        assertThat(nearest).containsText("Ruslan Bektenov");
        Walk.assertFits(page);
        page.reload();
        assertThat(page.locator(".verdict h2")).hasText("Reworded");
        nearest.locator("blockquote a").click();
        assertThat(page.locator(".text .said").first()).isVisible();
    }

    @Test
    void aSpeakersFiguresLeadToWhereTheyStand(Walk walk) {
        Page page = walk.open("/speakers/ruslan-bektenov", Look.PHONE);
        Locator claims = page.locator(".speaker-claims");
        assertThat(claims).containsText("Casualty figures they gave");
        assertThat(claims.locator(".claim-card")).hasCount(2);
        assertThat(claims.locator(".claim-card").first()).containsText("Ruslan Bektenov");
        claims.locator(".passage a").first().click();
        assertThat(page.locator(".text .claimed").first()).isVisible();
        page.goBack();
        assertThat(claims.locator(".claim-card")).hasCount(2);
        Walk.assertFits(page);
    }

    @Test
    void aSpeakersQuotesOverTimeLeadToThem(Walk walk) {
        Page page = walk.open("/speakers/asen-dragoichev", Look.PHONE);
        page.locator(".timeline [role=slider]").focus();
        page.keyboard().press("End");
        assertThat(page.locator(".plot-tip")).containsText("May 2021");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/quotes\\?published=2021-05&speaker=asen-dragoichev$"));
    }

    @Test
    void aSpeakerHasAPage(Walk walk) {
        Page page = walk.open("/quotes?q=coffin", Look.DESK);
        page.locator("cite.speaker a").first().click();
        assertThat(page).hasURL(Pattern.compile("/speakers/[a-z-]+$"));
        assertThat(page.locator("h1")).hasText("Ruslan Bektenov");
        assertThat(page.locator(".speaker-columns")).containsText("Printed as");
        assertThat(page.locator(".quote-card").first()).isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Kazakhstan").setExact(true))
                .click();
        assertThat(page)
                .hasURL(Pattern.compile("/quotes\\?speaker=[a-z-]+&country=KZ$|/quotes\\?country=KZ&speaker=[a-z-]+$"));
        page.goBack();
        assertThat(page.locator("h1")).hasText("Ruslan Bektenov");
        page.navigate(walk.service().address().resolve("/speakers/nobody").toString());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no speaker 'nobody'.");
        walk.expectInConsole("404");
    }
}
