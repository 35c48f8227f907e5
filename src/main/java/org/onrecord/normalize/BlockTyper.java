package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.text.Span;

/// Says what part each stretch of a text has in the article: first what a line shows by itself, then what its
/// neighbours make of it.
record BlockTyper(Boilerplate boilerplate) {
    /// Bylines stand near the top.
    private static final int HEAD = 10;

    private static final Pattern CAPTION_LABEL = Pattern.compile("^[^:]{0,20}aption\\s*:");

    /// @param title of the article where it is known, to find it in the text
    List<Block> type(ArticleText article, @Nullable String title) {
        List<Line> lines = new ArrayList<>();
        for (ArticleText.Stretch stretch : article.stretches()) {
            for (ArticleText.Stretch part : LineParts.of(article.text(), stretch)) {
                lines.add(new Line(part.span(), part.span().of(article.text()), part.hint()));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).type = byItself(lines.get(i), i);
        }
        markCaptions(lines);
        markPosts(lines);
        markHeadings(lines);
        markTitle(lines, title);
        markTail(lines, article.text().length());
        return blocks(lines);
    }

    private @Nullable BlockType byItself(Line line, int index) {
        BlockType hint = line.type;
        if (hint != BlockType.EMBED && hint != BlockType.CREDIT && boilerplate.matches(line.text)) {
            return BlockType.BOILERPLATE;
        }
        if (hint != null && hint != BlockType.CAPTION) {
            return hint;
        }
        if (CreditText.isCredit(line.text)) {
            return BlockType.CREDIT;
        }
        if (hint == null && LineRules.isCaption(line.text)) {
            return BlockType.CAPTION;
        }
        boolean byline = LineRules.isByline(line.text) && (index < HEAD || !line.text.startsWith("B"));
        return hint == null && (byline || PrintedDate.headerEnd(line.text) == line.text.length())
                ? BlockType.BYLINE
                : hint;
    }

    /// A line that a caption repeats, or a line that is no sentence above a credit, is a caption.
    private static void markCaptions(List<Line> lines) {
        Set<String> captions = new HashSet<>();
        for (Line line : lines) {
            if (line.type == BlockType.CAPTION) {
                captions.add(bare(CAPTION_LABEL.matcher(line.text).replaceFirst("")));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean aboveCredit = i + 1 < lines.size() && lines.get(i + 1).type == BlockType.CREDIT;
            if (line.type == null
                    && ((!captions.isEmpty() && captions.contains(bare(line.text)))
                            || (aboveCredit && LineRules.isHeadingLike(line.text)))) {
                line.type = BlockType.CAPTION;
            }
        }
    }

    /// A signature line makes one post with the line above it.
    private static void markPosts(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.type != null) {
                continue;
            }
            if (LineRules.isSignature(line.text)) {
                line.type = BlockType.EMBED;
                Line above = i == 0 ? null : lines.get(i - 1);
                if (above != null && (above.type == null || (above.type == BlockType.EMBED && !above.isSigned))) {
                    line.span = above.span.cover(line.span);
                    lines.remove(i - 1);
                    i--;
                }
                line.isSigned = true;
            } else if (LineRules.isPost(line.text)) {
                line.type = BlockType.EMBED;
            }
        }
    }

    private static void markHeadings(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.type != null || !LineRules.isHeadingLike(line.text)) {
                continue;
            }
            Line above = i == 0 ? null : lines.get(i - 1);
            Line below = i + 1 == lines.size() ? null : lines.get(i + 1);
            boolean free = above == null || above.type != null || LineRules.endsSentence(above.text);
            boolean over = below != null
                    && (below.type == null || below.type == BlockType.BYLINE || below.type == BlockType.EMBED)
                    && !Character.isLowerCase(below.text.codePointAt(0))
                    && (below.type != null || below.text.length() > line.text.length());
            if (free && over) {
                line.type = BlockType.HEADING;
            }
        }
    }

    /// The line that is the known title; else the first that is neither caption nor credit nor byline nor boilerplate,
    /// if it looks like a heading: over the text, or over the caption of a picture above the text.
    private static void markTitle(List<Line> lines, @Nullable String title) {
        String known = title == null ? null : bare(title);
        int looked = 0;
        for (Line line : lines) {
            if (++looked > HEAD) {
                return;
            }
            if (known != null && bare(line.text).equals(known)) {
                line.type = BlockType.TITLE;
                return;
            }
            boolean passed = line.type == BlockType.CAPTION
                    || line.type == BlockType.CREDIT
                    || line.type == BlockType.BYLINE
                    || line.type == BlockType.BOILERPLATE;
            if (title == null && !passed) {
                boolean overCaption = line.type == null
                        && looked < lines.size()
                        && lines.get(looked).type == BlockType.CAPTION
                        && LineRules.isHeadingLike(line.text);
                line.type = line.type == BlockType.HEADING || overCaption ? BlockType.TITLE : line.type;
                return;
            }
        }
    }

    private void markTail(List<Line> lines, int length) {
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if ((length - line.span.start()) * 2 <= length && boilerplate.beginsTail(line.text)) {
                for (Line after : lines.subList(i, lines.size())) {
                    after.type = BlockType.BOILERPLATE;
                }
                return;
            }
        }
    }

    private static List<Block> blocks(List<Line> lines) {
        return lines.stream()
                .map(line -> new Block(line.type == null ? BlockType.PARAGRAPH : line.type, line.span))
                .toList();
    }

    /// The words in lower case, with one blank for whatever stands between them.
    private static String bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int letter = lower.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                bare.appendCodePoint(letter);
            } else if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
            i += Character.charCount(letter);
        }
        return bare.toString().strip();
    }

    /// A line while its type is being found.
    private static final class Line {
        private final String text;
        private Span span;
        private @Nullable BlockType type;
        private boolean isSigned;

        private Line(Span span, String text, @Nullable BlockType type) {
            this.span = span;
            this.text = text;
            this.type = type;
        }
    }
}
