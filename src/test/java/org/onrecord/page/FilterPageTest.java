package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Narrows results down by values, dates, numbers and the map.
@ExtendWith(Stage.class)
final class FilterPageTest {
    @Test
    void anExcludedValueIsStruckThroughAndGone(Walk walk) {
        Page page = walk.open("/articles", Look.DESK);
        Locator row = page.locator(".facet", new Page.LocatorOptions().setHasText("Outlet"))
                .locator(".facet-row")
                .first();
        String outlet = row.locator(".facet-label").innerText();
        row.hover();
        row.locator(".facet-exclude").click();
        assertThat(page.locator(".chip.excluded")).containsText(outlet);
        assertThat(page.locator(".results")).not().hasAttribute("aria-busy", "true");
        assertThat(page.locator(".outlet", new Page.LocatorOptions().setHasText(outlet)))
                .hasCount(0);
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @Test
    void aPhoneHasTheSameFacetsInASheet(Walk walk) {
        Page page = walk.open("/quotes", Look.PHONE);
        assertThat(page.locator(".quote-card").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters"))
                .click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        Locator value = sheet.locator(".facet", new Locator.LocatorOptions().setHasText("Kind of quote"))
                .locator(".facet-value")
                .first();
        value.click();
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Show \\d")))
                .click();
        assertThat(sheet).hasCount(0);
        assertThat(page.locator(".chip")).hasCount(1);
        Walk.assertFits(page);
    }

    @Test
    void draggingOverTheBarsChoosesAStretchAndShowsItCloser(Walk walk) {
        Page page = walk.open("/articles", Look.DESK);
        Locator bars = page.locator(".timeline [role=slider]");
        assertThat(bars).hasAttribute("aria-valuemax", "5");
        BoundingBox all = page.locator(".timeline .u-over").boundingBox();
        page.mouse().move(all.x + all.width * 0.1, all.y + 20);
        assertThat(page.locator(".plot-tip")).containsText("March 2021:");
        page.mouse().down();
        page.mouse().move(all.x + all.width * 0.3, all.y + 20, new Mouse.MoveOptions().setSteps(4));
        assertThat(page.locator(".plot-tip")).hasText("March 2021 – April 2021");
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("published=2021-03\\.\\.2021-04$"));
        assertThat(page.locator(".chip")).containsText("March 2021 – April 2021");
        assertThat(bars).hasAttribute("aria-valuemax", Pattern.compile("[2-6]\\d"));
        assertThat(bars).hasAttribute("aria-valuetext", Pattern.compile("^\\d+ \\w+ 2021: \\d+ article"));
        Walk.button(page, "Zoom out").click();
        assertThat(page.locator(".chip")).containsText("2021");
        page.goBack();
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(bars).hasAttribute("aria-valuemax", "5");
    }

    @Test
    void keysChooseAStretchTooAndSoDoesTheTable(Walk walk) {
        Page page = walk.open("/quotes", Look.DESK);
        Locator bars = page.locator(".timeline [role=slider]");
        bars.focus();
        page.keyboard().press("ArrowRight");
        assertThat(bars).hasAttribute("aria-valuetext", Pattern.compile("^April 2021: \\d+ quote"));
        page.keyboard().press("Shift+ArrowRight");
        assertThat(bars).hasAttribute("aria-valuetext", "April 2021 – May 2021");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("published=2021-04\\.\\.2021-05$"));
        page.goBack();
        page.getByText("as a table").click();
        Walk.button(page, "April 2021").click();
        assertThat(page).hasURL(Pattern.compile("published=2021-04$"));
        assertThat(page.locator(".histogram table")).containsText("April 2021");
    }

    @Test
    void barsAreDrawnAnewInTheDarkAndOnANarrowScreen(Walk walk) {
        Page page = walk.open("/articles", Look.DESK);
        Locator canvas = page.locator(".timeline canvas");
        assertThat(canvas).isVisible();
        String light = picture(canvas);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("body")).hasCSS("color", "rgb(235, 231, 222)");
        assertNotEquals(light, picture(canvas));
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
        Walk.assertFits(page);
    }

    private static String picture(Locator canvas) {
        return String.valueOf(canvas.evaluate(
                "each => new Promise(drawn => requestAnimationFrame(() => setTimeout(() => drawn(each.ownerDocument"
                        + ".querySelector('.timeline canvas').toDataURL()), 100)))"));
    }

    @Test
    void aBarOfNumbersChoosesARange(Walk walk) {
        Page page = walk.open("/claims", Look.DESK);
        Locator facet = Walk.facet(page, "How many");
        facet.locator("select").selectOption("injured");
        assertThat(facet.locator(".bar").first()).hasAttribute("aria-label", Pattern.compile("claim"));
        facet.locator("select").selectOption("killed");
        facet.getByText("as a table").click();
        facet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("1–9"))
                .click();
        assertThat(page).hasURL(Pattern.compile("killed=1\\.\\.9$"));
        facet.getByText("as bars").click();
        facet.locator(".bar").nth(2).click();
        assertThat(page.locator(".chip")).containsText("10 to 99");
        assertThat(page).hasURL(Pattern.compile("killed=10\\.\\.99$"));
        facet.getByLabel("killed, to").fill("");
        facet.locator(".button").click();
        assertThat(page.locator(".chip")).containsText("10 or more");
    }

    @Test
    void theMapChoosesACountryAndATableSaysTheSame(Walk walk) {
        Page page = walk.open("/articles", Look.DESK);
        page.getByText("Map", new Page.GetByTextOptions().setExact(true)).click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        Locator bulgaria = sheet.locator(
                "path",
                new Locator.LocatorOptions()
                        .setHas(page.locator("title", new Page.LocatorOptions().setHasText("Bulgaria:"))));
        bulgaria.click();
        assertThat(page).hasURL(Pattern.compile("country=BG$"));
        assertThat(bulgaria).hasClass(Pattern.compile("included"));
        sheet.getByText("Table", new Locator.GetByTextOptions().setExact(true)).click();
        sheet.getByText("Romania", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("country=BG&country=RO$"));
        sheet.getByLabel("Close").click();
        assertThat(page.locator(".chip")).hasCount(2);
    }

    @Test
    void theMapOfPlacesChoosesAPlace(Walk walk) {
        Page page = walk.open("/claims", Look.DESK);
        page.locator(".side .facet-beside").click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        sheet.getByText("Places", new Locator.GetByTextOptions().setExact(true)).click();
        Locator dhaka = sheet.locator(
                "circle",
                new Locator.LocatorOptions()
                        .setHas(page.locator("title", new Page.LocatorOptions().setHasText("Dhaka:"))));
        dhaka.click();
        assertThat(page).hasURL(Pattern.compile("place=dhaka$"));
        assertThat(dhaka).hasClass(Pattern.compile("included"));
        dhaka.click();
        assertThat(page).hasURL(Pattern.compile("/claims$"));
        sheet.getByText("Table", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(sheet.locator(".map-tables")).containsText("Dhaka");
    }

    @Test
    void resultsAreSortedByWhatTheyHave(Walk walk) {
        Page page = walk.open("/claims?harm=killed", Look.PHONE);
        Locator sort = page.getByLabel("Sort");
        assertThat(sort).hasValue("newest");
        sort.selectOption("number");
        assertThat(page).hasURL(Pattern.compile("harm=killed&sort=number$"));
        assertThat(page.locator(".claim-card .number").first()).hasText(Pattern.compile("\\d,\\d{3}|\\d{3}"));
        sort.selectOption("oldest");
        assertThat(page.locator(".claim-card time").first()).hasText(Pattern.compile("March 2021"));
        page.goBack();
        assertThat(sort).hasValue("number");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Quotes")))
                .click();
        assertThat(sort).hasValue("newest");
        sort.selectOption("said");
        assertThat(page).hasURL(Pattern.compile("sort=said$"));
        assertThat(page.locator(".quote-card").first()).containsText("said");
    }

    @Test
    void whatIsNotStatedCanBeAskedFor(Walk walk) {
        Page page = walk.open("/quotes", Look.DESK);
        Locator unknown = Walk.facet(page, "Speaker")
                .locator(".facet-row", new Locator.LocatorOptions().setHasText("not stated"));
        String counted = unknown.locator(".facet-count").innerText();
        unknown.locator(".facet-value").click();
        assertThat(page.locator(".chip")).containsText("not stated");
        assertThat(page.locator(".total")).containsText(counted + " quote");
        assertThat(unknown.locator(".facet-count")).hasText(counted);
    }

    @Test
    void aCountryIsFoundByItsNameInTheLanguageOfThePage(Walk walk) {
        Page page = walk.window(Look.DESK);
        page.addInitScript("localStorage.setItem('onrecord.language', 'ru')");
        walk.go(page, "/claims");
        Locator country = Walk.facet(page, "Страна");
        Locator found = country.locator(".facet-label");
        country.getByRole(AriaRole.SEARCHBOX).fill("болг");
        assertThat(found).hasText(new String[] {"Болгария"});
        country.getByRole(AriaRole.SEARCHBOX).fill("turkiye");
        assertThat(found).hasText(new String[] {"Турция"});
    }
}
