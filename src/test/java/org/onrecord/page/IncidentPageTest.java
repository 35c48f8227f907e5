package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Chromium.Look;

/// Finds an incident, and sees between which figures sources differ.
@ExtendWith(Stage.class)
final class IncidentPageTest {
    @Test
    void fromTheClaimsToAnIncidentAndToThePassageOfAFigure(Walk walk) {
        Page page = walk.open("/claims?country=TR", Look.DESK);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("As incidents"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/incidents\\?country=TR$"));
        assertThat(page.locator(".chip")).containsText("Turkey");
        page.getByLabel("killed, from").fill("30");
        Walk.button(page, "Go").click();
        assertThat(page).hasURL(Pattern.compile("/incidents\\?killed=30\\.\\.&country=TR$"));
        Locator row = page.locator(".incidents > li");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("26 to 33, by 2 sources");
        row.locator("h2 a").click();

        assertThat(page).hasURL(Pattern.compile("/incidents/.+"));
        assertThat(page.locator("h1")).containsText("Turkey");
        assertThat(page.locator("#main")).containsText("Nothing is added up");
        Locator figures = page.locator(".harm-figures").first();
        Locator picture = figures.locator(".ranges [role=slider]");
        assertThat(picture).hasAttribute("aria-valuemax", "2");
        BoundingBox columns = figures.locator(".u-over").boundingBox();
        page.mouse().move(columns.x + columns.width * 2 / 3, columns.y + 40);
        assertThat(figures.locator(".plot-tip")).containsText("33 (");
        page.mouse().down();
        page.mouse().up();
        assertThat(figures.locator(".chosen-figure .claim-card .passage")).containsText("33");
        picture.focus();
        page.keyboard().press("Home");
        assertThat(picture).hasAttribute("aria-valuetext", Pattern.compile(": (at least )?26 \\("));
        page.keyboard().press("Enter");
        assertThat(figures.locator(".chosen-figure .claim-card .passage")).containsText("26");
        figures.locator("table.figures button").last().press("Enter");
        assertThat(figures.locator(".chosen-figure .claim-card .passage")).containsText("33");
        figures.locator("table.figures button").first().press("Enter");
        assertThat(figures.locator(".chosen-figure .claim-card .passage")).containsText("26");
        String incident = page.url();
        figures.locator(".chosen-figure .passage a").click();
        assertThat(page.locator(".text .claimed").first()).isVisible();
        page.goBack();
        assertThat(page).hasURL(incident);
        assertThat(picture).hasAttribute("aria-valuemax", "2");
    }

    @Test
    void aPhoneHasItAllInItsMenuAndTheFilterCanBeTakenBack(Walk walk) {
        Page page = walk.open("/", Look.PHONE);
        page.locator(".top-menu summary").click();
        page.locator(".top-menu")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Incidents"))
                .click();
        assertThat(page.locator(".incidents > li").first()).isVisible();
        assertThat(page.locator(".top-menu")).not().hasAttribute("open", "");
        Walk.assertFits(page);
        page.getByLabel("Country").selectOption("BD");
        assertThat(page.locator(".chip")).containsText("Bangladesh");
        page.getByLabel("Happened, from").fill("2022");
        Walk.button(page, "Go").click();
        assertThat(page.locator(".empty")).containsText("No incidents found");
        page.goBack();
        assertThat(page.locator(".incidents > li").first()).containsText("Bangladesh");
        page.locator(".chip button").click();
        assertThat(page).hasURL(Pattern.compile("/incidents$"));
        page.locator(".incidents h2 a").first().click();
        assertThat(page.locator(".harm-figures").first()).isVisible();
        Walk.assertFits(page);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void foldedNearCopiesUnfoldAndLeadToTheirArticles(boolean phone, Walk walk) {
        Page page = walk.open("/incidents/8e28841425a8c915-c40", phone ? Look.PHONE : Look.DESK);
        Locator folded = page.locator(".copies-of").first();
        Locator summary = folded.locator("summary");
        assertThat(summary).hasText(Pattern.compile("^and \\d+ near-cop(y|ies)$"));
        int copies = Integer.parseInt(summary.innerText().replaceAll("\\D", ""));
        assertThat(folded.locator("a")).hasCount(copies);
        assertThat(folded.locator("a").first()).isHidden();
        if (phone) {
            summary.tap();
        } else {
            summary.click();
        }
        assertThat(folded.locator("a").last()).isVisible();
        Walk.assertFits(page);
        String title = folded.locator("a").first().innerText();
        folded.locator("a").first().click();
        assertThat(page).hasURL(Pattern.compile("/articles/\\w+$"));
        assertThat(page.locator("h1")).hasText(title);
        page.goBack();
        assertThat(summary).isVisible();
    }

    @Test
    void anAddressOfNoIncidentSaysSo(Walk walk) {
        Page page = walk.open("/incidents/nothing", Look.DESK);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no incident of 'nothing'");
        walk.expectInConsole("404");
    }
}
