package org.onrecord.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of `index-config/`: tab-separated, UTF-8, read and checked whole.
///
/// Lines that start with `#` are comments; the comments before the first row must name a `# source:` and a
/// `# licence:`. The first other line names the columns, which must be the expected ones in order. Every row has as
/// many cells as there are columns; an empty cell is the empty string. Blank lines are skipped.
public final class Table {
    private final Path file;
    private final List<Row> rows;

    private Table(Path file, List<Row> rows) {
        this.file = file;
        this.rows = List.copyOf(rows);
    }

    /// Reads `file`, whose columns must be `columns`. All faults of a file are reported at once.
    ///
    /// @throws LexiconException with file, line and rule of every fault
    /// @throws IOException if the file can't be read
    public static Table read(Path file, String... columns) throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> wanted = List.of(columns);
        List<Row> rows = new ArrayList<>();
        boolean source = false;
        boolean licence = false;
        boolean header = false;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.startsWith("#")) {
                source |= !header && line.startsWith("# source:");
                licence |= !header && line.startsWith("# licence:");
            } else if (!line.isBlank() && !header) {
                header = true;
                if (!Arrays.equals(line.split("\t", -1), columns)) {
                    faults.add(fault(file, number, "the columns must be: " + String.join(" | ", columns)));
                }
            } else if (!line.isBlank()) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() == columns.length) {
                    rows.add(new Row(file, number, wanted, cells));
                } else {
                    faults.add(fault(file, number, "needs " + columns.length + " cells, has " + cells.size()));
                }
            }
        }
        if (!source || !licence) {
            faults.add(fault(file, 1, "the head must name '# source:' and '# licence:'"));
        }
        if (!header) {
            faults.add(fault(file, number, "the columns must be: " + String.join(" | ", columns)));
        }
        if (!faults.isEmpty()) {
            throw new LexiconException(faults);
        }
        return new Table(file, rows);
    }

    public Path file() {
        return file;
    }

    public List<Row> rows() {
        return rows;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new LexiconException(List.of(fault(file, 1, "must be UTF-8")), e);
        }
    }

    static String fault(Path file, int line, String rule) {
        return file + ":" + line + ": " + rule;
    }

    /// One row. Cells are asked for by column; a column that the table does not have is an
    /// [IllegalArgumentException].
    public record Row(Path file, int line, List<String> columns, List<String> cells) {
        /// The cell as it stands, without blanks around it.
        public String get(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column '" + column + "' in " + file);
            }
            return cells.get(at).strip();
        }

        /// The cell's parts between commas, without blanks around them; empty for an empty cell.
        public List<String> list(String column) {
            return Arrays.stream(get(column).split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /// A fault of this row, to throw.
        public LexiconException fault(String rule) {
            return new LexiconException(List.of(Table.fault(file, line, rule)));
        }
    }
}
