package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Says who is who, and takes it back.
@ExtendWith(Stage.class)
final class CorrectingPageTest {
    @Test
    void twoNamesAreMergedWithTheEvidenceBesideAndTakenBack(Walk walk) {
        Page page = walk.open("/speakers/radu-cernavesku", Look.DESK);
        Walk.button(page, "The same as another speaker?").click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        sheet.getByLabel("Name, in any spelling").fill("Чернавеску");
        sheet.locator(".choices button").first().click();
        assertThat(sheet.locator(".beside section section").first()).containsText("Radu Cernavescu");
        assertThat(sheet.locator(".beside")).containsText("Переговоры в Линденау");
        assertThat(sheet.locator(".beside")).containsText("Roles, as printed");
        sign(sheet, "<b>Inga</b>", "One man, in two alphabets");
        Walk.button(page, "They are one speaker").click();
        assertThat(sheet).hasCount(0);
        Locator merge = page.locator(".by-hand .correction");
        assertThat(merge).containsText("radu-chernavesku → radu-cernavesku");
        assertThat(merge).containsText("<b>Inga</b>: One man, in two alphabets");
        assertThat(page.locator(".speaker-columns")).containsText("Раду Чернавеску in 1 article, joined by hand");

        page.reload();
        merge.getByRole(AriaRole.BUTTON).click();
        sign(merge, "Inga", "Two men after all");
        merge.locator("button[type=submit]").click();
        assertThat(merge).hasCount(0);
        assertThat(page.locator(".speaker-columns")).not().containsText("Раду Чернавеску");
    }

    @Test
    void whatIsSomebodyElsesGoesToThemAndComesBackFromTheRecord(Walk walk) {
        Page page = walk.open("/speakers/asen-dragoichev", Look.PHONE);
        Walk.button(page, "Two speakers taken for one?").click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        sheet.getByLabel("Assen Dragoichev", new Locator.GetByLabelOptions().setExact(true))
                .check();
        assertThat(sheet.locator(".tick-evidence").first()).containsText("Asen Dragoichev: ");
        assertThat(sheet.locator(".ticks").last().getByRole(AriaRole.CHECKBOX)).hasCount(5);
        sheet.getByLabel("Who that is").fill("Ássen the Other");
        assertThat(sheet).containsText("They become the speaker assen-the-other.");
        sign(sheet, "Inga", "His cousin");
        Walk.button(page, "They are somebody else").click();
        assertThat(sheet).hasCount(0);
        assertThat(page.locator(".speaker-columns section").first()).not().containsText("Assen Dragoichev");
        Walk.assertFits(page);

        page.locator(".foot")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Corrections"))
                .click();
        page.getByLabel("About").selectOption("split-speaker");
        assertThat(page).hasURL(Pattern.compile("/corrections\\?kind=split-speaker$"));
        Locator split = page.locator(".correction");
        assertThat(split).containsText("asen-dragoichev → assen-the-other (Assen Dragoichev)");
        assertThat(page.locator(".correction .tag")).hasCount(0);
        Walk.assertFits(page);
        split.getByRole(AriaRole.BUTTON).click();
        sign(split, "Inga", "No cousin");
        split.locator("button[type=submit]").click();
        assertThat(split.locator(".tag")).hasText("taken back");
        assertThat(split).containsText("Taken back by Inga: No cousin");
        page.getByLabel("Show").selectOption("active");
        assertThat(page.locator("#main")).containsText("No correction is so.");
        page.goBack();
        assertThat(split).hasCount(1);
        walk.go(page, "/speakers/asen-dragoichev");
        assertThat(page.locator(".speaker-columns section").first()).containsText("Assen Dragoichev");
        assertThat(page.locator(".speaker-columns")).containsText("Countries they name");
    }

    private static void sign(Locator form, String author, String reason) {
        form.getByLabel("Your name").fill(author);
        form.getByLabel("Why").fill(reason);
    }
}
