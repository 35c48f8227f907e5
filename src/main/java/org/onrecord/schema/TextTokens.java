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

/// The words of regions of a text as they stand in the index: at each position the exact form, marked by `=`, the stem,
/// and what a word with capitals or accents has beside them, see [#PRINTED] and [#BARE]. Regions are apart by [#GAP]
/// positions, so that no phrase runs from one into the next; offsets are those of the
/// whole text.
public final class TextTokens {
    /// Positions between two regions.
    public static final int GAP = 100;

    /// What an exact form begins with in the index; no stem does.
    public static final String EXACT = "=";

    /// What the form with capitals begins with. The exact form stands between, and a tab: `^may⇥May`.
    public static final String PRINTED = "^";

    /// What the form without accents begins with.
    public static final String BARE = "~";

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
            int position, Word word, Span span, @Nullable Compound compound) {
        public String exact() {
            return word.exact;
        }

        /// The same in a part of the text that ends at `end`.
        private Token at(int other, int end) {
            boolean inside = compound != null && compound.end <= end;
            return new Token(other, word, span, inside ? compound : null);
        }

        private Token joined(Compound next) {
            return new Token(position, word, span, next);
        }

        /// All terms that stand in the index at its position but for the compound.
        private List<String> terms() {
            List<String> terms = new ArrayList<>(4);
            terms.add(EXACT + word.exact);
            terms.add(word.stem);
            if (!word.printed.isEmpty()) {
                terms.add(PRINTED + word.exact + "\t" + word.printed);
            }
            if (!word.bare.isEmpty()) {
                terms.add(BARE + word.bare);
            }
            return terms;
        }
    }

    /// The forms of a word.
    ///
    /// @param printed with its capitals; empty where it has none
    /// @param bare without accents; empty where it has none
    public record Word(String exact, String stem, String printed, String bare) {
        private static Word of(Words.Forms forms) {
            return new Word(forms.exact(), forms.stem(), forms.printed(), forms.bare());
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

    /// The forms of each word of a text.
    public static List<Word> words(String text) {
        return forms(text, Languages.OTHER).stream().map(Word::of).toList();
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
                into.add(new Token(next++, Word.of(forms), whole, null));
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

    /// The terms of each token, and the stem of the compound that begins there, all at its position.
    private static final class ListStream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private int next;
        private int part;
        private List<String> terms = List.of();
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
                terms = token.terms();
            }
            int all = terms.size() + (compound == null ? 0 : 1);
            if (part == terms.size() && compound != null) {
                term.append(compound.stem());
                end = compound.end();
            } else {
                term.append(terms.get(part));
            }
            increment.setPositionIncrement(token.position() - position);
            position = token.position();
            offset.setOffset(token.span().start(), end);
            part = part + 1 == all ? 0 : part + 1;
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
