package org.onrecord.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something by which results are filtered and counted: a filter parameter, a field of the query language and a facet
/// under one name.
///
/// A dimension lives on the kinds of documents that carry a value of their own. On another kind it is a condition on
/// the article around it: "articles that hold such a quote".
public enum Dimension {
    /// Who says it: the speaker of a quote, the claimant of a claim.
    SPEAKER(Style.NAME, ResultKind.QUOTE),
    /// The countries an article and its quotes are about (focus), the country where a claim's harm happened.
    COUNTRY(Style.KEYWORD, ResultKind.ARTICLE),
    /// Places named in an article, named inside a quote, or of a claim's harm.
    PLACE(Style.KEYWORD, ResultKind.ARTICLE),
    SOURCE(Style.KEYWORD, ResultKind.ARTICLE),
    LANGUAGE(Style.KEYWORD, ResultKind.ARTICLE),
    TYPE(Style.KEYWORD, ResultKind.QUOTE),
    /// Who passed a quote on, as printed: "Reuters reported".
    RELAYER(Style.KEYWORD, ResultKind.QUOTE),
    /// How sure a quote's speaker is: `sure`, `likely` or `uncertain`; none where it has no speaker.
    CERTAINTY(Style.KEYWORD, ResultKind.QUOTE),
    HARM(Style.KEYWORD, ResultKind.CLAIM),
    VICTIMS(Style.KEYWORD, ResultKind.CLAIM),
    SIDE(Style.KEYWORD, ResultKind.CLAIM),
    CLAIMANT(Style.NAME, ResultKind.CLAIM),
    SCOPE(Style.KEYWORD, ResultKind.CLAIM),
    STATUS(Style.KEYWORD, ResultKind.CLAIM),
    /// When the article was published.
    PUBLISHED(Style.DATE, ResultKind.ARTICLE),
    /// When a quote was said.
    SAID(Style.DATE, ResultKind.QUOTE),
    /// When a claim's harm happened.
    DATE(Style.DATE, ResultKind.CLAIM),
    KILLED(Style.NUMBER, ResultKind.CLAIM),
    INJURED(Style.NUMBER, ResultKind.CLAIM),
    MISSING(Style.NUMBER, ResultKind.CLAIM),
    CAPTURED(Style.NUMBER, ResultKind.CLAIM),
    DISPLACED(Style.NUMBER, ResultKind.CLAIM);

    private final Style style;
    private final ResultKind home;
    private final String label;

    Dimension(Style style, ResultKind home) {
        this.style = style;
        this.home = home;
        this.label = name().toLowerCase(Locale.ROOT);
    }

    public Style style() {
        return style;
    }

    /// The kind of document whose values count where the searched kind has none of its own.
    public ResultKind home() {
        return home;
    }

    /// Whether documents of `kind` carry a value of their own.
    public boolean livesOn(ResultKind kind) {
        return kind == home || home == ResultKind.ARTICLE || (this == SPEAKER && kind == ResultKind.CLAIM);
    }

    /// `speaker`: the parameter, field and facet.
    public String label() {
        return label;
    }

    /// The dimension of that name in lower case; empty if there is none.
    public static Optional<Dimension> of(String label) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.label().equals(label))
                .findFirst();
    }

    /// How values are written and compared.
    public enum Style {
        /// A value out of a list, compared without case and accents.
        KEYWORD,
        /// A person or body: by id or by any spelling.
        NAME,
        /// A day, month, year or interval; a value counts where it lies wholly inside the one asked for.
        DATE,
        /// A number or an interval of numbers; a claim counts where its range overlaps the one asked for.
        NUMBER
    }
}
