package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvRowTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"no\"|\"say \"\"no\"\"\"",
                "two/lines|\"two/lines\"",
                "=1+1|'=1+1",
                "+49 30|'+49 30",
                "-5|'-5",
                "@SUM(A1)|'@SUM(A1)",
                "＝1|'＝1",
                // behind blanks, too: some programs cut them off
                " =1|' =1",
                "/=1|\"'/=1\"",
                // not at the beginning
                "a=1|a=1",
                "1-2|1-2",
            })
    void aCell(String text, String expected) {
        // A stroke stands for a line break in this table.
        String row = CsvRow.of(List.of("x", text.replace('/', '\n')));
        assertEquals("x," + expected.replace('/', '\n') + "\r\n", row);
    }

    @ParameterizedTest
    @CsvSource({"2, ','", "3, ',,'"})
    void emptyCellsAreCells(int cells, String expected) {
        assertEquals(expected + "\r\n", CsvRow.of(java.util.Collections.nCopies(cells, "")));
    }
}
