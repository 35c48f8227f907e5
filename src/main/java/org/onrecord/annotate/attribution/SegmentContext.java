package org.onrecord.annotate.attribution;

import org.onrecord.text.TokenizedText;

/// The tags that a first pass gave to a paragraph, seen from each token: the nearest segments to either side, the run
/// of roles in the sentence and in the paragraph, the word of the nearest cue.
final class SegmentContext {
    private static final int NONE = 7;

    private final int[] tags;
    private final int from;
    private final int[] left;
    private final int[] right;
    private final int[] cue;
    private final int[] signature;
    private final int paragraph;

    /// @param tags one for each token of the paragraph that starts with the token `from`
    SegmentContext(TokenAttributes tokens, int[] tags, int from) {
        int n = tags.length;
        this.tags = tags;
        this.from = from;
        this.left = new int[n];
        this.right = new int[n];
        this.cue = new int[n];
        this.signature = new int[n];
        sides(tokens);
        TokenizedText text = tokens.text;
        int all = 1;
        int at = 0;
        while (at < n) {
            int end = Math.min(n, text.sentenceEnd(text.sentenceOf(from + at)) - from);
            int roles = 1;
            int start = at;
            for (; at < end; at++) {
                if (tags[at] != 0 && (!Tag.isInside(tags[at]) || at == start)) {
                    roles = roles * 5 + Tag.role(tags[at]);
                }
            }
            for (int i = start; i < end; i++) {
                signature[i] = roles;
            }
            all = all * 31 + roles;
        }
        this.paragraph = all;
    }

    private void sides(TokenAttributes tokens) {
        int role = NONE;
        int last = 0;
        int word = 0;
        for (int i = 0; i < tags.length; i++) {
            left[i] = role * 8 + TokenAttributes.near(i - last);
            cue[i] = word;
            if (tags[i] != 0) {
                role = Tag.role(tags[i]);
                last = i;
            }
            word = Tag.role(tags[i]) == Tag.CUE ? tokens.word[from + i] : word;
        }
        role = NONE;
        last = tags.length - 1;
        word = 0;
        for (int i = tags.length - 1; i >= 0; i--) {
            right[i] = role * 8 + TokenAttributes.near(last - i);
            cue[i] = cue[i] * 31 + word;
            if (tags[i] != 0) {
                role = Tag.role(tags[i]);
                last = i;
            }
            word = Tag.role(tags[i]) == Tag.CUE ? tokens.word[from + i] : word;
        }
    }

    /// The tag of a token by its number in the text; 7 outside the paragraph.
    int tag(int token) {
        int i = token - from;
        return i >= 0 && i < tags.length ? tags[i] : NONE;
    }

    int left(int token) {
        return left[token - from];
    }

    int right(int token) {
        return right[token - from];
    }

    int cue(int token) {
        return cue[token - from];
    }

    int signature(int token) {
        return signature[token - from];
    }

    int paragraph(int token) {
        return paragraph * 31 + (token - from < 3 ? 1 : 2);
    }
}
