package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;

/// Reads the pieces of a page, or of a part of it, in the order in which they stand.
final class PageReader {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
            "form",
            "fieldset",
            "caption");

    private static final Pattern CAPTION = Pattern.compile(
            "(?:^|[\\s_-])(?:caption|figcaption|wp-caption-text|cutline|photo-?caption|image-?caption|img-?caption|media-?caption|legend)(?:$|[\\s_-])|caption(?:__|-)text",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMBED = Pattern.compile(
            "(?:^|[\\s_-])(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|telegram-post)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    private static final String SENTENCE_ENDS = ".!?…:”\"»։।。";

    private final List<PagePiece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int linked;

    private PageReader() {}

    static List<PagePiece> read(Element root) {
        PageReader reader = new PageReader();
        reader.visit(root, root, false, hint(root, null));
        reader.flush(root, hint(root, null));
        return reader.pieces;
    }

    private void visit(Element element, Element home, boolean inLink, @Nullable BlockType hint) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                String words = BLANKS.matcher(text.getWholeText()).replaceAll(" ");
                open.append(words);
                linked += inLink ? words.strip().length() : 0;
            } else if (child instanceof Element inner) {
                String name = inner.normalName();
                if (name.equals("br")) {
                    lineBreak(home, hint);
                } else if (BLOCKS.contains(name) && hint != BlockType.EMBED) {
                    flush(home, hint);
                    BlockType innerHint = hint(inner, hint);
                    visit(inner, inner, inLink, innerHint);
                    flush(inner, innerHint);
                } else {
                    visit(inner, home, inLink || name.equals("a"), hint);
                    if (BLOCKS.contains(name)) {
                        open.append(' ');
                    }
                }
            }
        }
    }

    /// A line break after a whole sentence, or a second one, parts pieces.
    private void lineBreak(Element home, @Nullable BlockType hint) {
        if (hint != BlockType.EMBED && endsSentence()) {
            flush(home, hint);
        } else if (hint != BlockType.EMBED && open.length() > 0 && open.charAt(open.length() - 1) == '\n') {
            flush(home, hint);
        } else {
            open.append('\n');
        }
    }

    /// Looks from the end: a page may have thousands of line breaks in one paragraph.
    private boolean endsSentence() {
        int end = open.length();
        while (end > 0 && Character.isWhitespace(open.charAt(end - 1))) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(open.charAt(end - 1)) >= 0;
    }

    private void flush(Element home, @Nullable BlockType hint) {
        String text = BLANKS.matcher(open).replaceAll(" ").strip();
        if (!text.isEmpty()) {
            pieces.add(new PagePiece(text, Math.min(linked, text.length()), home, hint));
        }
        open.setLength(0);
        linked = 0;
    }

    private static @Nullable BlockType hint(Element element, @Nullable BlockType outer) {
        if (outer == BlockType.CAPTION || outer == BlockType.EMBED) {
            return outer;
        }
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            return BlockType.HEADING;
        }
        String names = element.className().toLowerCase(Locale.ROOT);
        if (EMBED.matcher(names).find()) {
            return BlockType.EMBED;
        }
        if (name.equals("figcaption")
                || name.equals("figure")
                || CAPTION.matcher(names).find()) {
            return BlockType.CAPTION;
        }
        return outer;
    }
}
