package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;
import org.onrecord.text.Span;

/// Parts a line where things are glued together that do not belong together.
final class LineParts {
    private final String text;
    private final List<ArticleText.Stretch> parts = new ArrayList<>();

    private LineParts(String text) {
        this.text = text;
    }

    /// The parts of one stretch in order; the stretch itself where nothing is glued to it. A part has the type that its
    /// glue tells, else the stretch's hint.
    static List<ArticleText.Stretch> of(String text, ArticleText.Stretch stretch) {
        if (stretch.hint() != null && stretch.hint() != BlockType.CAPTION) {
            return List.of(stretch);
        }
        LineParts line = new LineParts(text);
        line.split(stretch.span(), stretch.hint());
        return line.parts;
    }

    private void split(Span span, @Nullable BlockType hint) {
        String line = span.of(text);
        int dated = hint == null ? PrintedDate.headerEnd(line) : 0;
        if (dated > 0 && dated < line.length()) {
            add(span.start(), span.start() + dated, BlockType.BYLINE);
            rest(span.start() + dated, span.end(), null);
            return;
        }
        Span credit = CreditText.isCredit(line) ? null : CreditText.inside(line);
        if (credit != null) {
            add(span.start(), span.start() + credit.start(), BlockType.CAPTION);
            add(span.start() + credit.start(), span.start() + credit.end(), BlockType.CREDIT);
            rest(span.start() + credit.end(), span.end(), hint);
            return;
        }
        int heading = hint == null ? GluedHeading.end(line) : 0;
        if (heading > 0) {
            add(span.start(), span.start() + heading, BlockType.HEADING);
            rest(span.start() + heading, span.end(), null);
            return;
        }
        parts.add(new ArticleText.Stretch(span, hint));
    }

    private void rest(int start, int end, @Nullable BlockType hint) {
        Span rest = ArticleText.trimmed(text, start, end);
        if (rest != null) {
            split(rest, hint);
        }
    }

    private void add(int start, int end, BlockType type) {
        Span part = ArticleText.trimmed(text, start, end);
        if (part != null) {
            parts.add(new ArticleText.Stretch(part, type));
        }
    }
}
