package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Chromium.Look;

/// Walks through search as a person does.
@ExtendWith(Stage.class)
final class PageTest {
    @Test
    void fromASearchThroughAFacetToTheReaderAndBack(Walk walk) {
        Page page = walk.open("/", Look.DESK);
        Walk.box(page).fill("island");
        Walk.box(page).press("Enter");
        assertThat(page.locator(".list > li").first()).isVisible();
        assertThat(page.locator(".passage mark").first())
                .containsText(Pattern.compile("island", Pattern.CASE_INSENSITIVE));

        Locator country = page.locator(".facet", new Page.LocatorOptions().setHasText("Country"));
        Locator bulgaria = country.locator(".facet-value").filter(new Locator.FilterOptions().setHasText("Bulgaria"));
        int counted = Integer.parseInt(bulgaria.locator(".facet-count").innerText());
        bulgaria.click();
        assertThat(page.locator(".chip")).containsText("Bulgaria");
        assertThat(page.locator(".total")).containsText(Pattern.compile("^" + counted + " article"));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Quotes")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/quotes\\?q=island&country=BG$"));
        Locator quote = page.locator(".quote-card").first();
        String words =
                quote.locator("blockquote").innerText().replaceAll("[“”]", "").strip();
        String results = page.url();
        quote.locator("blockquote a").click();

        assertThat(page).hasURL(Pattern.compile("/articles/.+at=\\d+"));
        Locator inText = page.locator(".text .said").first();
        assertThat(inText).isVisible();
        assertTrue(page.locator(".text").innerText().contains(words.substring(0, Math.min(20, words.length()))));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to results"))
                .click();
        assertThat(page).hasURL(results);
        assertThat(page.locator(".quote-card").first()).containsText(words.substring(0, Math.min(20, words.length())));
    }

    @Test
    void aClaimShowsItsNumberBesideThePrintedWords(Walk walk) {
        Page page = walk.open("/claims?harm=killed&sort=number", Look.DESK);
        Locator card = page.locator(".claim-card").first();
        assertThat(card.locator(".number")).hasText(Pattern.compile("[≥≤≈]? ?\\d"));
        assertThat(card).containsText("Printed");
        assertThat(card).containsText("Claimed by");
    }

    @Test
    void everythingCanBeReachedByKeyboard(Walk walk) {
        Page page = walk.open("/articles", Look.DESK);
        assertThat(page.locator(".article-card").first()).isVisible();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("[data-result]").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("[data-result]").first()).isFocused();
        page.keyboard().press("/");
        assertThat(Walk.box(page)).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Next and previous result");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void nothingFoundSaysWhatToDo(Walk walk) {
        Page page = walk.open("/claims?q=xyzzyplugh", Look.DESK);
        assertThat(page.locator(".empty")).containsText("No claims found");
        assertThat(page.locator(".empty a").last()).hasText("See all claims");
    }

    @Test
    void earlierSearchesAreOfferedAndCanBeForgotten(Walk walk) {
        Page page = walk.open("/articles", Look.DESK);
        Walk.box(page).click();
        assertThat(page.locator(".suggestion").first()).containsText("both words");
        Walk.box(page).fill("speaker:nobody OR \"island\"");
        assertThat(page.locator(".colours .field")).hasText("speaker:");
        assertThat(page.locator(".colours .operator")).hasText("OR");
        assertThat(page.locator(".colours .phrase")).hasText("\"island\"");
        Walk.box(page).press("Enter");
        assertThat(page).hasURL(Pattern.compile("/articles\\?q=speaker"));
        Walk.box(page).fill("");
        Locator earlier = page.locator(".suggestion").first();
        assertThat(earlier).containsText("speaker:nobody OR \"island\"");
        Walk.box(page).press("ArrowDown");
        assertThat(earlier).hasAttribute("aria-selected", "true");
        Walk.button(page, "Forget them").click();
        assertThat(page.locator(".suggestion").first()).containsText("ferry island");
        page.keyboard().press("Escape");
        assertThat(page.locator(".suggestion")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void resultsCanBeCompactAndComeOnAButtonOrWhileScrolling(boolean phone, Walk walk) {
        Page page = walk.open("/quotes", phone ? Look.PHONE : Look.DESK);
        assertThat(page.locator(".quote-card")).hasCount(20);
        Walk.button(page, "Show more").last().click();
        assertThat(page.locator(".quote-card")).hasCount(40);
        page.reload();
        page.locator(".view summary").click();
        Walk.button(page, "Compact").click();
        assertThat(page.locator(".list.compact")).isVisible();
        Walk.button(page, "while scrolling").click();
        page.keyboard().press("Escape");
        page.locator(".quote-card").last().scrollIntoViewIfNeeded();
        assertThat(page.locator(".quote-card").nth(20)).isAttached();
        page.reload();
        assertThat(page.locator(".list.compact")).isVisible();
    }

    @Test
    void aQueryThatWasRepairedCanBeSearchedAsTyped(Walk walk) {
        Page page = walk.open("/articles?q=%28island", Look.DESK);
        assertThat(page.locator(".reading")).containsText("Read as");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search exactly as typed instead"))
                .click();
        assertThat(page).hasURL(Pattern.compile("q=%22%28island%22$"));
    }

    @ParameterizedTest
    @CsvSource({"ru, Статьи, Русский", "tr, Haberler, Türkçe", "hy, Հոդվածներ, Հայերեն"})
    void thePageSpeaksTheLanguageThatIsChosen(String code, String articles, String name, Walk walk) {
        Page page = walk.open("/articles?q=island", Look.PHONE);
        page.getByLabel("Language").last().selectOption(code);
        assertThat(page.locator(".tabs a").first()).containsText(articles);
        assertThat(page.locator("html")).hasAttribute("lang", code);
        page.reload();
        assertThat(page.locator(".tabs a").first()).containsText(articles);
        assertThat(page.locator(".language option:checked")).hasText(name);
        for (String path : List.of("/", "/claims", "/add", "/check?quote=two+of+them")) {
            walk.go(page, path);
            Walk.assertFits(page);
        }
    }
}
