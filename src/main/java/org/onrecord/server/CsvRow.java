package org.onrecord.server;

import java.util.List;
import java.util.stream.Collectors;

/// Writes rows of RFC 4180 that a spreadsheet shows and never runs: a cell that would begin a formula begins with an
/// apostrophe instead.
final class CsvRow {
    /// Spreadsheets run a cell that begins with one of these, plain or full-width, also behind a tab or a line break.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvRow() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = beginsFormula(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                && safe.strip().length() == safe.length();
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean beginsFormula(String text) {
        String shown = text.stripLeading();
        return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
                || (!shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0);
    }
}
