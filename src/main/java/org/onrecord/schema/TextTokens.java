package org.onrecord.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.onrecord.text.Span;

/// The words of regions of a text as they stand in the index: at each position the exact form, marked by `=`, and the
/// stem. Regions are apart by [#GAP] positions, so that no phrase runs from one into the next; offsets are those of the
/// whole text.
public final class TextTokens {
    /// Positions between two regions.
    public static final int GAP = 100;

    /// What an exact form begins with in the index; no stem does.
    public static final String EXACT = "=";

    private TextTokens() {}

    /// One word.
    ///
    /// @param position from 0, gaps counted
    /// @param span in the whole text
    public record Token(int position, String exact, String stem, Span span) {}

    /// The words of `regions` of `text`.
    ///
    /// @param language one of [Languages#all]
    public static List<Token> of(String text, List<Span> regions, String language) {
        List<Token> tokens = new ArrayList<>();
        int position = 0;
        for (Span region : regions) {
            List<Raw> exact = run(Languages.exact(), region.of(text));
            List<Raw> stems = run(Languages.stems(language), region.of(text));
            int next = 0;
            for (Raw token : exact) {
                while (next < stems.size() && stems.get(next).start < token.start) {
                    next++;
                }
                boolean same = next < stems.size() && stems.get(next).start == token.start;
                String stem = same ? stems.get(next).term : token.term;
                position += token.increment;
                Span span = new Span(region.start() + token.start, region.start() + token.end);
                tokens.add(new Token(position - 1, token.term, stem, span));
            }
            position += GAP;
        }
        return tokens;
    }

    /// The exact forms of a text, in order.
    public static List<String> exact(String text) {
        return run(Languages.exact(), text).stream().map(Raw::term).toList();
    }

    /// The stems of a text in one language, in order.
    public static List<String> stems(String text, String language) {
        return run(Languages.stems(language), text).stream().map(Raw::term).toList();
    }

    /// The tokens as Lucene reads them.
    public static TokenStream stream(List<Token> tokens) {
        return new ListStream(tokens);
    }

    private static List<Raw> run(Analyzer analyzer, String text) {
        List<Raw> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!term.isEmpty() && offset.endOffset() > offset.startOffset()) {
                    tokens.add(new Raw(
                            term.toString(),
                            increment.getPositionIncrement(),
                            offset.startOffset(),
                            offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
        return tokens;
    }

    private record Raw(String term, int increment, int start, int end) {}

    /// Two terms a token, both at its position.
    private static final class ListStream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private int next;
        private int position = -1;

        ListStream(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (next == 2 * tokens.size()) {
                return false;
            }
            clearAttributes();
            Token token = tokens.get(next / 2);
            if (next % 2 == 0) {
                term.append(EXACT).append(token.exact());
            } else {
                term.append(token.stem());
            }
            increment.setPositionIncrement(token.position() - position);
            position = token.position();
            offset.setOffset(token.span().start(), token.span().end());
            next++;
            return true;
        }

        @Override
        public void reset() {
            next = 0;
            position = -1;
        }
    }
}
