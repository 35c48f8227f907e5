package org.onrecord.annotate.attribution;

import java.util.Map;
import org.onrecord.text.TokenizedText;

/// What the tagger knows of each token by itself, of its sentence and of the quotation marks around it, as hashes.
///
/// Worked out once for a text; every feature of [FeatureTemplates] is a combination of these.
final class TokenAttributes {
    private static final int FAR = 12;

    final TokenizedText text;
    final QuoteMarks marks;
    final int[] word;
    final int[] cluster;
    final int[] suffix;
    final int[] prefix;
    final int[] shape;
    final int[] lexicon;
    final int[] quote;
    final int[] left;
    final int[] right;
    final int[] sentence;
    final int[] place;
    final int[] comma;

    TokenAttributes(TokenizedText text, QuoteMarks marks, TaggerWords words) {
        int n = text.tokenCount();
        this.text = text;
        this.marks = marks;
        this.word = new int[n];
        this.cluster = new int[n];
        this.suffix = new int[n];
        this.prefix = new int[n];
        this.shape = new int[n];
        this.lexicon = new int[n];
        this.quote = new int[n];
        this.left = new int[n];
        this.right = new int[n];
        this.sentence = new int[n];
        this.place = new int[n];
        this.comma = new int[n];
        int[][] types = new int[text.typeCount()][];
        for (int type = 0; type < types.length; type++) {
            types[type] = type(text.typeForm(type), text.typeLower(type), words);
        }
        for (int i = 0; i < n; i++) {
            int[] type = types[text.typeOf(i)];
            word[i] = type[0];
            cluster[i] = type[1];
            suffix[i] = type[2];
            prefix[i] = type[3];
            shape[i] = type[4];
            lexicon[i] = type[5];
            quote[i] = quoteState(i);
        }
        for (int s = 0; s < text.sentenceCount(); s++) {
            sentence(s);
        }
    }

    /// What depends on the form alone, in the order of the fields.
    private static int[] type(String form, String lower, TaggerWords words) {
        int length = lower.length();
        return new int[] {
            lower.hashCode(),
            words.clusters().of(lower),
            lower.substring(Math.max(0, length - 3)).hashCode(),
            lower.substring(0, Math.min(4, length)).hashCode(),
            shape(form),
            lexicon(lower, words.verbs())
        };
    }

    /// Capitals, digits and marks as a run of classes, each class once.
    private static int shape(String form) {
        int hash = 7;
        int last = -1;
        for (int i = 0; i < form.length() && i < 12; i++) {
            char c = form.charAt(i);
            int kind;
            if (Character.isUpperCase(c)) {
                kind = 1;
            } else if (Character.isLetter(c)) {
                kind = 2;
            } else if (Character.isDigit(c)) {
                kind = 3;
            } else {
                kind = c;
            }
            if (kind != last) {
                hash = hash * 31 + kind;
                last = kind;
            }
        }
        return hash;
    }

    private static int lexicon(String lower, Map<String, ReportingVerbs.Kind> verbs) {
        ReportingVerbs.Kind kind = verbs.getOrDefault(lower, ReportingVerbs.Kind.NONE);
        if (kind != ReportingVerbs.Kind.NONE) {
            return kind.code() * 8 + (lower.endsWith("ing") ? 1 : 0) + (lower.endsWith("ed") ? 2 : 0);
        }
        return FunctionWords.code(lower);
    }

    /// Where the token stands to the quotation marks: outside; mark or content; first or last of it; a long or a short
    /// quotation; whether it begins its paragraph; whether it ends like a sentence or with a comma.
    private int quoteState(int token) {
        int number = marks.quotationOf(token);
        if (number < 0) {
            return 0;
        }
        QuoteMarks.Quoted quoted = marks.quotations().get(number);
        int state = 1;
        if (token == quoted.open()) {
            state = 2;
        } else if (token >= quoted.to()) {
            state = 3;
        }
        int length = quoted.length();
        int size;
        if (length <= 2) {
            size = 0;
        } else if (length <= 5) {
            size = 1;
        } else {
            size = length <= 10 ? 2 : 3;
        }
        char last = text.form(quoted.to() - 1).charAt(0);
        int ending = ".!?,…".indexOf(last) >= 0 ? 1 : 0;
        boolean first = text.isCapitalized(quoted.from()) || quoted.single();
        return 1 + state + 4 * size + 16 * ending + 32 * (first ? 1 : 0) + 64 * (quoted.single() ? 1 : 0);
    }

    /// For each token the nearest reporting verb to the left and to the right in its sentence, outside quotations
    /// that the token is not in, with how far it is.
    private void sentence(int s) {
        int from = text.sentenceStart(s);
        int to = text.sentenceEnd(s);
        int verb = -1;
        boolean that = false;
        int commas = 0;
        int says = 0;
        for (int i = from; i < to; i++) {
            left[i] = verb < 0 ? 1 : hash(word[verb], near(i - verb), that ? 1 : 2);
            if (isVerb(i)) {
                verb = i;
                that = false;
                says++;
            } else if (text.lower(i).equals("that")) {
                that = true;
            }
            place[i] = Math.min(i - from, 3);
            commas += text.form(i).equals(",") ? 1 : 0;
            comma[i] = Math.min(commas, 3);
        }
        verb = -1;
        int mark = 0;
        int kind = Math.min(says, 3) + 4 * quote[from] + 8192 * quote[to - 1];
        for (int i = to - 1; i >= from; i--) {
            right[i] = verb < 0 ? 1 : hash(word[verb], near(verb - i), mark);
            if (isVerb(i)) {
                verb = i;
                mark = 0;
            } else if (!text.isWord(i) && mark == 0) {
                mark = word[i];
            }
            sentence[i] = kind;
        }
    }

    private boolean isVerb(int token) {
        int kind = lexicon[token] / 8;
        return (kind == ReportingVerbs.Kind.SAY.code() || kind == ReportingVerbs.Kind.CHARGE.code())
                && (quote[token] == 0);
    }

    static int near(int distance) {
        if (distance <= 4) {
            return distance;
        }
        return distance <= FAR ? 5 : 6;
    }

    static int hash(int a, int b, int c) {
        return (a * 31 + b) * 0x9E3779B1 + c * 0x85EBCA6B;
    }
}
