package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onrecord.page.Chromium.Look;

/// Reads an article, and what was found in it.
@ExtendWith(Stage.class)
final class ReaderPageTest {
    private static final String HOSTILE = "<img src=x onerror=\"document.title='broken into'\">Bridge <b>closed</b>";

    @Test
    void theReaderOpensAtTheHitAndStepsOn(Walk walk) {
        Page page = walk.open("/articles?q=shells", Look.DESK);
        page.locator(".article-card h2 a").first().click();
        Locator hit = page.locator("mark.here");
        assertThat(hit).isVisible();
        assertThat(hit).isInViewport();
        assertThat(page.locator(".steps-at")).hasText(Pattern.compile("1 of \\d+"));
        page.keyboard().press("j");
        assertThat(page.locator(".steps-at")).hasText(Pattern.compile("2 of \\d+"));
        page.locator(".text .said[role=button]").first().click();
        assertThat(page.locator(".details")).containsText("Found by");
        page.keyboard().press("Escape");
        assertThat(page.locator(".details")).hasCount(0);
    }

    @Test
    void aHostileTitleIsText(Walk walk) throws Exception {
        walk.service()
                .add("hostile.html", """
                <html><head><title>%1$s</title><meta property="og:site_name" content="&lt;script&gt;Erewhon&lt;/script&gt;">
                <meta property="og:title" content="&lt;img src=x onerror=&quot;document.title='broken into'&quot;&gt;Bridge &lt;b&gt;closed&lt;/b&gt;">
                </head><body><article><h1>%1$s</h1>
                <p>The bridge over the invented river Zzyzx was closed on 3 May 2021 after a lorry lost its load of bells.</p>
                <p>“Nobody could hear a thing,” said Mayor Odo Quillfeather of the invented town of Zzyzxburg.</p></article></body></html>
                """.formatted(HOSTILE.replace("&", "&amp;").replace("<", "&lt;")));
        Page page = walk.open("/articles?q=Zzyzx", Look.DESK);
        assertThat(page.locator(".article-card h2")).containsText("<img src=x");
        page.locator(".article-card h2 a").click();
        assertThat(page.locator("h1").first()).containsText("<img src=x");
        assertEquals(0, page.locator("main img, aside img, main script").count());
        assertTrue(!page.title().equals("broken into"), page.title());
    }

    @Test
    void whatIsReportedNamesTheWordItIsReportedWith(Walk walk) {
        Page page = walk.open("/quotes?q=island&type=indirect", Look.PHONE);
        Locator tag = page.locator(".quote-card .tag.cued").first();
        assertThat(tag).hasText(Pattern.compile("reported: “\\S.*”"));
        Walk.assertFits(page);
    }

    @Test
    void pointingAtAQuoteShowsWhatIsBehindIt(Walk walk) {
        Page page = walk.open("/articles?q=coffin", Look.DESK);
        page.locator(".article-card h2 a").first().click();
        Locator quote = page.locator(".text .said[role=button]").first();
        quote.hover();
        Locator card = page.locator(".details");
        assertThat(card).containsText("Found by");
        page.mouse().move(5, 5);
        assertThat(card).hasCount(0);
        quote.focus();
        page.keyboard().press("Enter");
        assertThat(card.getByLabel("Close")).isFocused();
        page.keyboard().press("Escape");
        assertThat(card).hasCount(0);
        assertThat(quote).isFocused();
    }

    @Test
    void whatIsWrongIsPutRightAndTakenBack(Walk walk) {
        Page page = walk.open("/quotes?q=coffin", Look.DESK);
        page.locator(".quote-card blockquote a").first().click();
        page.locator(".text .said[role=button]").first().click();
        Locator card = page.locator(".details");
        card.getByText("This is wrong").click();
        card.getByLabel("Name; empty").fill("Odo Quillfeather");
        card.getByLabel("Your name").fill("Inga");
        card.getByLabel("Why").fill("He is named before");
        card.getByText("Correct", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(card).containsText("Corrected. Searches use it");
        assertThat(page.locator(".side-notes")).containsText("Odo Quillfeather");
        card.getByText("Take it back").click();
        assertThat(card).containsText("Taken back");
        assertThat(page.locator(".side-notes")).not().containsText("Odo Quillfeather");
    }

    @Test
    void aPhoneShowsItAtItsFoot(Walk walk) {
        Page page = walk.open("/quotes?q=coffin", Look.PHONE);
        page.locator(".quote-card blockquote a").first().click();
        page.locator(".text .said[role=button]").first().tap();
        Locator card = page.locator(".details");
        assertThat(card).containsText("Copy citation");
        BoundingBox box = card.boundingBox();
        assertEquals(Look.PHONE.height(), Math.round(box.y + box.height), "at the foot of the screen");
        card.getByLabel("Close").tap();
        page.getByText(Pattern.compile("^Notes \\(\\d+\\)")).tap();
        page.getByRole(AriaRole.DIALOG).locator(".side-note").first().tap();
        assertThat(card).isVisible();
        Walk.assertFits(page);
    }

    @Test
    void theEvidenceSheetHasEveryQuoteWithItsPlaceAndTheHash(Walk walk) {
        Page page = walk.open("/articles?q=coffin", Look.DESK);
        page.locator(".article-card h2 a").first().click();
        Locator notes = page.locator(".side-note");
        assertThat(notes.first()).isVisible();
        int count = notes.count();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Evidence sheet"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/articles/[^/]+/evidence$"));
        assertThat(page.locator(".evidence-list > li")).hasCount(count);
        assertThat(page.locator(".evidence-source code")).hasText(Pattern.compile("^[0-9a-f]{64}$"));
        assertThat(page.locator(".evidence-place").first()).containsText(Pattern.compile("at \\d+–\\d+"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator(".evidence-tools")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator(".evidence-place a").last().click();
        assertThat(page.locator(".text")).isVisible();
        page.goBack();
        assertThat(page.locator(".evidence-list > li")).hasCount(count);
    }

    @Test
    void theOriginalIsDownloadedAsItCameIn(Walk walk) throws Exception {
        String text = "Erewhon Harbour Notes\n5 May 2021\n\nThe Frumious dredger was raised, the invented port said.";
        walk.service().add("dredger.html", "<article><p>" + text + "</p></article>");
        Page page = walk.open("/articles?q=Frumious", Look.DESK);
        page.locator(".article-card h2 a").first().click();
        Download original =
                page.waitForDownload(() -> page.getByText("Download", new Page.GetByTextOptions().setExact(true))
                        .click());
        assertEquals("dredger.html", original.suggestedFilename());
        assertEquals("<article><p>" + text + "</p></article>", Files.readString(original.path()));
        assertThat(page.locator(".text")).containsText("Frumious dredger");
    }

    @Test
    void aDeepLinkOpensAtItsPlace(Walk walk) {
        Page page = walk.open("/quotes?q=coffin", Look.DESK);
        String link = page.locator(".quote-card blockquote a").first().getAttribute("href");
        walk.go(page, link);
        assertThat(page.locator(".text .here").first()).isInViewport();
        walk.go(page, "/articles/no-such-article");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("It may have been deleted");
        walk.go(page, "/no/such/page");
        assertThat(page.locator("h1")).hasText("There is no such page");
        walk.expectInConsole("404");
    }

    @Test
    void hostileOutletsAndNamesAreTextInFacetsToo(Walk walk) throws Exception {
        walk.service().add("hostile-outlet.html", """
                <html><head><title>Plugh</title><meta property="og:site_name" content="&lt;img src=x onerror=&quot;document.title='broken into'&quot;&gt;">
                </head><body><article><h1>Plugh</h1><p>The invented bridge of Plughxyzzy was closed on 3 May 2021, officials said.</p>
                </article></body></html>
                """);
        Page page = walk.open("/articles?q=Plughxyzzy", Look.DESK);
        assertThat(Walk.facet(page, "Outlet")).containsText("<img src=x");
        Walk.facet(page, "Outlet").locator(".facet-value").first().click();
        assertThat(page.locator(".chip")).containsText("<img src=x");
        assertEquals(0, page.locator("main img, aside img, .side img").count());
        assertTrue(!page.title().equals("broken into"), page.title());
    }

    @Test
    void theWholeQuoteThatWasComeForIsFramedThoughAMatchCutsIt(Walk walk) {
        Page page = walk.open("/quotes?q=island&type=direct", Look.DESK);
        Locator quote = page.locator(".quote-card blockquote").first();
        assertThat(quote.locator("mark").first()).isVisible();
        String words = quote.innerText().replaceAll("[“”]", "").strip();
        quote.locator("a").click();
        assertThat(page.locator(".text .said.here").first()).isVisible();
        Object framed = page.evaluate(
                "[...document.querySelectorAll('.text .said.here')].map(each => each.textContent).join('')");
        assertEquals(words, String.valueOf(framed).replaceAll("[“”]", "").strip());
    }
}
