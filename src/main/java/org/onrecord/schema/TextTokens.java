package org.onrecord.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// The words of regions of a text as they stand in the index: at each position the exact form, marked by `=`, and the
/// stem. Regions are apart by [#GAP] positions, so that no phrase runs from one into the next; offsets are those of the
/// whole text.
public final class TextTokens {
    /// Positions between two regions.
    public static final int GAP = 100;

    /// What an exact form begins with in the index; no stem does.
    public static final String EXACT = "=";

    private final String text;
    private final List<Span> regions;
    private final String language;
    private final List<Token> tokens;
    private final int[] starts;

    private TextTokens(String text, List<Span> regions, String language) {
        this.text = text;
        this.regions = List.copyOf(regions);
        this.language = language;
        tokens = new ArrayList<>(text.length() / 5);
        int position = 0;
        for (Span region : regions) {
            position = read(region, position, tokens) + GAP;
        }
        starts = tokens.stream().mapToInt(token -> token.span().start()).toArray();
    }

    /// One word.
    ///
    /// @param position from 0, gaps counted
    /// @param span in the whole text
    /// @param compound what begins here where a hyphen joins it to the next word; null for most
    public record Token(
            int position,
            String exact,
            String stem,
            Span span,
            @Nullable Compound compound) {
        public Token(int position, String exact, String stem, Span span) {
            this(position, exact, stem, span, null);
        }

        /// The same in a part of the text that ends at `end`.
        private Token at(int other, int end) {
            boolean inside = compound != null && compound.end <= end;
            return new Token(other, exact, stem, span, inside ? compound : null);
        }

        private Token joined(Compound next) {
            return new Token(position, exact, stem, span, next);
        }
    }

    /// Words joined by a hyphen as one: `cease-fire` is found by `ceasefire`.
    ///
    /// @param stem of both written as one word
    /// @param end of the last of them, in the whole text
    public record Compound(String stem, int end) {}

    /// Reads `regions` of `text`, which are sorted and do not overlap.
    ///
    /// @param language one of [Languages#all]
    public static TextTokens of(String text, List<Span> regions, String language) {
        return new TextTokens(text, regions, language);
    }

    /// The words of all regions.
    public List<Token> all() {
        return List.copyOf(tokens);
    }

    /// The words of other regions of the same text, positions from 0 again.
    public List<Token> in(List<Span> parts) {
        List<Token> found = new ArrayList<>();
        int position = 0;
        for (Span part : parts) {
            int from = firstFrom(part.start());
            int to = firstFrom(part.end());
            if (wasRead(part, from, to)) {
                for (Token token : tokens.subList(from, to)) {
                    found.add(token.at(position++, part.end()));
                }
            } else {
                position = read(part, position, found);
            }
            position += GAP;
        }
        return found;
    }

    /// The exact forms of a text, in order.
    public static List<String> exact(String text) {
        return forms(text, Languages.OTHER).stream().map(Words.Forms::exact).toList();
    }

    /// The stems of a text in one language: one for each of its [exact forms][#exact].
    public static List<String> stems(String text, String language) {
        return forms(text, language).stream().map(Words.Forms::stem).toList();
    }

    /// The tokens as Lucene reads them.
    public static TokenStream stream(List<Token> tokens) {
        return new ListStream(tokens);
    }

    /// Whether `part` lies in what was read, and cuts no word at its ends.
    private boolean wasRead(Span part, int from, int to) {
        return regions.stream().anyMatch(region -> region.contains(part))
                && (from == 0 || tokens.get(from - 1).span().end() <= part.start())
                && (to == 0 || tokens.get(to - 1).span().end() <= part.end());
    }

    private int firstFrom(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? -found - 1 : found;
    }

    /// Adds the words of a region to `into`, and gives the position behind the last.
    private int read(Span region, int position, List<Token> into) {
        Words words = Languages.words(language);
        int next = position;
        for (Span span : cut(region.of(text))) {
            Span whole = new Span(region.start() + span.start(), region.start() + span.end());
            Words.Forms forms = words.of(whole.of(text));
            if (!forms.exact().isEmpty()) {
                if (next > position && isHyphen(into.getLast().span().end(), whole.start())) {
                    Token before = into.removeLast();
                    Span both = before.span().cover(whole);
                    String one = before.span().of(text) + whole.of(text);
                    into.add(before.joined(new Compound(words.of(one).stem(), both.end())));
                }
                into.add(new Token(next++, forms.exact(), forms.stem(), whole));
            }
        }
        return next;
    }

    /// Whether nothing but a hyphen stands between two words, which are no numbers.
    private boolean isHyphen(int end, int start) {
        return start == end + 1
                && "-\u2010\u2011".indexOf(text.charAt(end)) >= 0
                && Character.isLetter(text.codePointBefore(end))
                && Character.isLetter(text.codePointAt(start));
    }

    /// The stem of a single word in one language.
    public static String stem(String word, String language) {
        return Languages.words(language).of(word).stem();
    }

    private static List<Words.Forms> forms(String text, String language) {
        Words words = Languages.words(language);
        return cut(text).stream()
                .map(span -> words.of(span.of(text)))
                .filter(forms -> !forms.exact().isEmpty())
                .toList();
    }

    /// The words of a text as printed.
    private static List<Span> cut(String text) {
        List<Span> spans = new ArrayList<>();
        try (TokenStream stream = Languages.tokens().tokenStream("", text)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (offset.endOffset() > offset.startOffset()) {
                    spans.add(new Span(offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
        return spans;
    }

    /// Two terms a token, and the stem of the compound that begins there, all at its position.
    private static final class ListStream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private int next;
        private int part;
        private int position = -1;

        ListStream(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            Token token = tokens.get(next);
            Compound compound = token.compound();
            int end = token.span().end();
            if (part == 0) {
                term.append(EXACT).append(token.exact());
            } else if (part == 1 || compound == null) {
                term.append(token.stem());
            } else {
                term.append(compound.stem());
                end = compound.end();
            }
            increment.setPositionIncrement(token.position() - position);
            position = token.position();
            offset.setOffset(token.span().start(), end);
            part = part == (compound == null ? 1 : 2) ? 0 : part + 1;
            next += part == 0 ? 1 : 0;
            return true;
        }

        @Override
        public void reset() {
            next = 0;
            part = 0;
            position = -1;
        }
    }
}
