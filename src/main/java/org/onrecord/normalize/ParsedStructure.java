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

    private static final Pattern SOFT_HYPHEN = Pattern.compile("\\u00AD\\r?\\n");

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "\\W*(?:(?:page|seite|sayfa|p\\.|стр\\.) ?)?\\d{1,4}(?: ?(?:of|/|von|sur|de|из) ?\\d{1,4})?\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
                int before = pieces.size();
                visit(inner);
                if (breaks) {
                    flush();
                    hint = null;
                }
                if (inner.hasClass("page")) {
                    joinLines(before);
                    joinPages(before);
                }
            }
        }
    }

    private void markNumber(int piece) {
        if (piece >= 0
                && piece < pieces.size()
                && PAGE_NUMBER.matcher(pieces.get(piece).text()).matches()) {
            pieces.set(piece, new Piece(pieces.get(piece).text(), BlockType.BOILERPLATE));
        }
    }

    private void flush() {
        String whole = TextDecoder.clean(SOFT_HYPHEN.matcher(open).replaceAll(""));
        open.setLength(0);
        for (String part : printed.paragraphs(whole)) {
            String text = BLANKS.matcher(part).replaceAll(" ").strip();
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, hint));
            }
        }
    }

    /// Joins the sentences of a page whose lines stand so far apart that each was taken for a paragraph.
    ///
    /// @param first piece of the page
    private void joinLines(int first) {
        int line = first < pieces.size() ? pieces.get(first).text().length() : 0;
        for (int next = first + 1; next < pieces.size(); ) {
            Piece begun = pieces.get(next - 1);
            Piece rest = pieces.get(next);
            boolean prose = begun.hint() == null && rest.hint() == null;
            if (prose && printed.runsOn(begun.text(), line, rest.text())) {
                pieces.set(next - 1, new Piece(printed.join(begun.text(), rest.text()), null));
                pieces.remove(next);
            } else {
                next++;
            }
            line = rest.text().length();
        }
    }

    /// Joins a sentence that goes on upon the next page to its beginning; the numbers of the pages come after it.
    ///
    /// @param first piece of the page
    private void joinPages(int first) {
        markNumber(first);
        markNumber(pieces.size() - 1);
        int next = first;
        while (next < pieces.size() && pieces.get(next).hint() == BlockType.BOILERPLATE) {
            next++;
        }
        int last = first - 1;
        while (last >= 0 && pieces.get(last).hint() == BlockType.BOILERPLATE) {
            last--;
        }
        if (last < 0 || next == pieces.size()) {
            return;
        }
        Piece begun = pieces.get(last);
        Piece rest = pieces.get(next);
        if (begun.hint() == null && rest.hint() == null && printed.goesOn(begun.text(), rest.text())) {
            pieces.set(last, new Piece(printed.join(begun.text(), rest.text()), null));
            pieces.remove(next);
        }
    }
}
