package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Chromium.Look;

/// Adds documents, and sees what becomes of them.
@ExtendWith(Stage.class)
final class AddPageTest {
    @Test
    void aFileThatIsDroppedCanBeFound(Walk walk) {
        Page page = walk.open("/add", Look.DESK);
        page.setInputFiles(
                "input[type=file]:not([webkitdirectory])",
                new FilePayload(
                        "bells.txt",
                        "text/plain",
                        "Invented Bell Weekly\n4 May 2021\n\nThe Qwghlm bell was found in an invented ditch, police said."
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".progress")).containsText("1 document ready to search");
        Locator row = page.locator(".ledger-table tr", new Page.LocatorOptions().setHasText("bells.txt"));
        assertThat(row).containsText("ready");
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".text")).containsText("Qwghlm bell");
    }

    @Test
    void aFolderGoesInWholeAndWhatFailedCanBeTriedAgain(Walk walk, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("inside"));
        Files.writeString(
                folder.resolve("inside").resolve("ditch.txt"),
                "Invented Ditch Weekly\n5 May 2021\n\nThe Vogsphere ditch was dug again, the invented council said.");
        Files.writeString(folder.resolve("blank.txt"), "   \n");
        Page page = walk.open("/add", Look.PHONE);
        page.setInputFiles("input[webkitdirectory]", folder);
        assertThat(page.locator(".progress")).containsText("1 document ready to search");
        assertThat(page.locator(".progress")).containsText("1 failed");
        Locator failed = page.locator(".ledger-table tr", new Page.LocatorOptions().setHasText("blank.txt"));
        assertThat(failed.first()).containsText("It holds no text");
        failed.first().getByRole(AriaRole.BUTTON).click();
        assertThat(failed).hasCount(2);
        page.getByLabel("Find by name").fill("inside/ditch");
        assertThat(page.locator(".ledger-table tbody tr")).hasCount(1);
        Walk.assertFits(page);
    }
}
