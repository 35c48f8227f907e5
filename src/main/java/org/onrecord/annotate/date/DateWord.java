package org.onrecord.annotate.date;

/// What a word means in a date.
///
/// @param value as the table gives it; see `index-config/date-words.tsv`
/// @param number the value as an integer; -1 where it is none
record DateWord(Kind kind, String value, int number) {
    /// The kinds of words, as the table names them with a hyphen and in lower case.
    enum Kind {
        MONTH,
        SHORT_MONTH,
        OTHER_MONTH,
        WEEKDAY,
        WEEKDAYS,
        SHORT_WEEKDAY,
        UNIT,
        NUMBER,
        ORDINAL,
        SEASON,
        PART,
        PARTS,
        DAY,
        DECADE,
        EDGE,
        VAGUE,
        SET,
        PRESENT,
        PAST,
        FUTURE,
        ADJECTIVE
    }
}
