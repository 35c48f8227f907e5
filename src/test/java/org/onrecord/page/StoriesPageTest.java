package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// The same words in several places, words in other scripts, and words that are found elsewhere.
@ExtendWith(Stage.class)
final class StoriesPageTest {
    @Test
    void nearCopiesAreFoldedAndTheirDifferencesShown(Walk walk) {
        Page page = walk.open("/articles?q=Varnoselo+shelled", Look.DESK);
        Locator card =
                page.locator(".article-card").filter(new Locator.FilterOptions().setHasText("and 2 near-copies"));
        assertThat(card).hasCount(1);
        int folded = page.locator(".article-card").count();
        page.locator(".view summary").click();
        Walk.button(page, "all").click();
        assertThat(page).hasURL(Pattern.compile("group=all"));
        assertThat(page.locator(".article-card")).hasCount(folded + 2);
        page.goBack();
        assertThat(card).hasCount(1);
        card.locator("h2 a").click();
        Locator copies = page.locator(".copies li");
        assertThat(copies).hasCount(2);
        copies.first().getByRole(AriaRole.BUTTON).click();
        assertThat(copies.first().locator("ins").first()).isVisible();
        assertThat(copies.first().locator("del").first()).isVisible();
        copies.first().getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator(".copies li")).hasCount(2);
    }

    @Test
    void theSameWordsAreFoundElsewhere(Walk walk) {
        Page page = walk.open("/quotes?q=%22with+a+purpose%22", Look.DESK);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Same words elsewhere"))
                .first()
                .click();
        assertThat(page.locator(".verdict h2")).hasText("Verbatim");
        assertThat(page.locator(".check-result .card").nth(1)).isVisible();
    }

    @Test
    void wordsThatNobodySaysAreFoundAnywhereInTheArticle(Walk walk) {
        Page page = walk.open("/quotes?q=naufrage", Look.PHONE);
        assertThat(page.locator(".empty")).containsText("in what was said alone");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Find them anywhere in the article"))
                .click();
        assertThat(page).hasURL(Pattern.compile("q=text%3Anaufrage$"));
        assertThat(page.locator(".quote-card").first()).isVisible();
    }

    @Test
    void textFromRightToLeftStandsSo(Walk walk) throws Exception {
        walk.service()
                .add(
                        "rtl.html",
                        "<article><h1>الجسر في كويلمير</h1><p>«سنعيد بناء الجسر قبل الشتاء»، قالت العمدة أوداليس براك"
                                + " يوم الاثنين.</p></article>");
        Page page = walk.open("/articles?q=%D9%83%D9%88%D9%8A%D9%84%D9%85%D9%8A%D8%B1", Look.PHONE);
        Locator title = page.locator(".article-card h2");
        assertThat(title).hasCSS("direction", "rtl");
        assertThat(page.locator(".article-card .kicker")).hasCSS("direction", "ltr");
        title.locator("a").click();
        assertThat(page.locator(".text p").first()).hasCSS("direction", "rtl");
        Walk.assertFits(page);
    }

    @Test
    void whatTheServiceNotesIsSaidInTheLanguageOfThePage(Walk walk) {
        Page page = walk.open("/claims?harm=killed", Look.PHONE);
        assertThat(page.locator(".read-note")).containsText("are left out");
        page.getByLabel("Language").last().selectOption("ru");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        walk.go(page, "/articles?q=%22island&published=2021-99");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("нужна дата");
        walk.go(page, "/articles?q=%22island+colour%3Ared");
        assertThat(page.locator(".reading")).containsText("Кавычка не закрыта");
        walk.go(page, "/claims?harm=killed");
        page.locator(".language select").selectOption("hy");
        assertThat(page.locator(".read-note")).containsText("բաց են թողնված");
        walk.expectInConsole("400");
        Walk.assertFits(page);
        Object scrolls = page.evaluate(
                "(() => {const t = document.querySelector('.tabs'); return t.scrollWidth <= t.clientWidth})()");
        assertEquals(true, scrolls, "the tabs fit");
    }
}
