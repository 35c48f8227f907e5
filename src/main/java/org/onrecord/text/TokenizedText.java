package org.onrecord.text;

import java.util.Arrays;
import java.util.List;

/// A text with its tokens, sentences and paragraphs: what every finder reads.
///
/// Tokens, sentences and paragraphs are numbered from 0 in the order of the text; all ranges are half-open. Only the
/// regions asked for are read, so a token never lies in boilerplate and a sentence never crosses from one region
/// into the next. Immutable, safe for any number of threads.
public final class TokenizedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] typeOf;
    private final WordTypes types;
    private final int[] sentenceEnds;
    private final int[] sentenceOf;
    private final int[] paragraphOf;

    private TokenizedText(String text, int[][] tokens, Boundaries boundaries) {
        this.text = text;
        this.starts = tokens[0];
        this.ends = tokens[1];
        this.sentenceEnds = boundaries.sentenceEnds();
        this.paragraphOf = boundaries.paragraphOf();
        this.typeOf = new int[starts.length];
        this.types = new WordTypes(text, starts.length);
        this.sentenceOf = new int[starts.length];
        int sentence = 0;
        for (int i = 0; i < starts.length; i++) {
            typeOf[i] = types.of(starts[i], ends[i]);
            while (i >= sentenceEnds[sentence]) {
                sentence++;
            }
            sentenceOf[i] = sentence;
        }
    }

    /// The whole text as one region.
    public static TokenizedText of(String text) {
        return text.isEmpty() ? of(text, List.of()) : of(text, List.of(new Span(0, text.length())));
    }

    /// Only `regions`, which must be sorted, inside the text and must not overlap; each starts a new paragraph.
    public static TokenizedText of(String text, List<Span> regions) {
        int[][] tokens = {new int[0], new int[0]};
        int[] regionEnds = new int[regions.size()];
        for (int r = 0; r < regions.size(); r++) {
            Span region = regions.get(r);
            int[][] part = Tokenizer.tokenize(text.substring(region.start(), region.end()));
            int old = tokens[0].length;
            for (int side = 0; side < 2; side++) {
                tokens[side] = Arrays.copyOf(tokens[side], old + part[side].length);
                for (int i = 0; i < part[side].length; i++) {
                    tokens[side][old + i] = part[side][i] + region.start();
                }
            }
            regionEnds[r] = tokens[0].length;
        }
        return new TokenizedText(text, tokens, SentenceSplitter.split(text, tokens[0], tokens[1], regionEnds));
    }

    public String text() {
        return text;
    }

    public int tokenCount() {
        return starts.length;
    }

    /// Offset of the token's first code unit in the text.
    public int start(int token) {
        return starts[token];
    }

    /// Offset behind the token's last code unit.
    public int end(int token) {
        return ends[token];
    }

    /// The token as printed.
    public String form(int token) {
        return types.form(typeOf[token]);
    }

    /// The token in lower case, by the root locale.
    public String lower(int token) {
        return types.lower(typeOf[token]);
    }

    public boolean isCapitalized(int token) {
        return types.isCapitalized(typeOf[token]);
    }

    /// Whether the token holds a letter or a digit.
    public boolean isWord(int token) {
        return types.isWord(typeOf[token]);
    }

    /// Tokens of the same form have the same type, and only those: what depends on the form alone needs to be worked
    /// out once a type. Numbered from 0.
    public int typeOf(int token) {
        return typeOf[token];
    }

    public int typeCount() {
        return types.count();
    }

    /// The tokens of this type as printed.
    public String typeForm(int type) {
        return types.form(type);
    }

    /// The tokens of this type in lower case, by the root locale.
    public String typeLower(int type) {
        return types.lower(type);
    }

    public int sentenceCount() {
        return sentenceEnds.length;
    }

    /// First token of the sentence.
    public int sentenceStart(int sentence) {
        return sentence == 0 ? 0 : sentenceEnds[sentence - 1];
    }

    /// The token behind the sentence's last one.
    public int sentenceEnd(int sentence) {
        return sentenceEnds[sentence];
    }

    /// The sentence that holds the token.
    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /// The paragraph that holds the sentence.
    public int paragraphOf(int sentence) {
        return paragraphOf[sentence];
    }

    /// Whether the sentence is a paragraph by itself.
    public boolean isParagraph(int sentence) {
        int paragraph = paragraphOf(sentence);
        return (sentence == 0 || paragraphOf(sentence - 1) != paragraph)
                && (sentence + 1 == sentenceCount() || paragraphOf(sentence + 1) != paragraph);
    }

    /// From the first token to the last, `toToken` excluded; `fromToken < toToken`.
    public Span span(int fromToken, int toToken) {
        return new Span(starts[fromToken], ends[toToken - 1]);
    }

    public Span sentenceSpan(int sentence) {
        return span(sentenceStart(sentence), sentenceEnd(sentence));
    }

    /// The first token that ends behind `offset`: the one that holds it, else the next one; the token count if none.
    public int tokenAt(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Sentences as the token behind each one's last, and the paragraph of each sentence.
    record Boundaries(
            @SuppressWarnings("ArrayRecordComponent") int[] sentenceEnds,
            @SuppressWarnings("ArrayRecordComponent") int[] paragraphOf) {}
}
