package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;

/// Reads the pieces of a document out of the XHTML that a parser made of it.
final class ParsedStructure {
    private static final Set<String> BREAKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "tr",
            "td",
            "th",
            "table",
            "ul",
            "ol",
            "blockquote",
            "section",
            "article",
            "body",
            "pre",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "br",
            "hr");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /// The names of a mail's attachments, which are documents of their own.
    private static final String ATTACHED = "div.package-entry:not(:has(> :not(h1)))";

    /// An Outlook message's subject, sender and receivers, which are told in its metadata.
    private static final String OUTLOOK_HEADER = "body > h1:first-child:has(+ dl), body > h1:first-child + dl";

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable BlockType hint;

    private final PrintedLines printed;

    private ParsedStructure(PrintedLines printed) {
        this.printed = printed;
    }

    static List<Piece> read(String xhtml) {
        Element body = Jsoup.parse(xhtml).body();
        body.select(ATTACHED).remove();
        body.select(OUTLOOK_HEADER).remove();
        ParsedStructure structure = new ParsedStructure(PrintedLines.of(body.wholeText()));
        structure.visit(body);
        structure.flush();
        return structure.pieces;
    }

    private void visit(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                open.append(text.getWholeText());
            } else if (child instanceof Element inner) {
                String name = inner.normalName();
                boolean breaks = BREAKS.contains(name);
                if (breaks) {
                    flush();
                    hint = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                            ? BlockType.HEADING
                            : null;
                }
                visit(inner);
                if (breaks) {
                    flush();
                    hint = null;
                }
            }
        }
    }

    private void flush() {
        String whole = TextDecoder.clean(open.toString());
        open.setLength(0);
        for (String part : printed.paragraphs(whole)) {
            String text = BLANKS.matcher(part).replaceAll(" ").strip();
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, hint));
            }
        }
    }
}
