package org.onrecord.annotate.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Tells by the words around it that no report stands behind what was marked as one: the name of a broadcast in
/// quotation marks, a question that somebody was asked, a duty to say something, a heading.
final class FalseMarks {
    /// Words of the longest name of a broadcast, a book or a group, and of the longest quoted heading.
    private static final int LONGEST_NAME = 8;

    /// Words of a verb before "or".
    private static final int LONGEST_VERB = 3;

    private static final Set<String> BEFORE_NAME = Set.of("on", "in", "of", "for", "from", "with", "the", "called");
    private static final Set<String> TOLD = Set.of("told", "tells", "tell", "telling");
    private static final Set<String> WHEN = Set.of("when", "if", "after", "once", "while", "being", "was", "were");
    private static final Set<String> ABOUT = Set.of("about", "whether", "if", "why", "how", "what", "by", "on");
    private static final Set<String> DUTY = Set.of("should", "shouldn't", "shouldn’t", "ought", "must");
    private static final Set<String> UNSAID =
            Set.of("declined", "declines", "declining", "refused", "refuses", "refusing", "failed", "fails");
    private static final Set<String> NEVER = Set.of("never", "not", "n't", "neither");
    private static final Set<String> INTO = Set.of("into", "over", "amid", "against");
    private static final Set<String> CHARGES = Set.of(
            "allegations", "allegation", "accusations", "accusation", "claims", "complaints", "reports", "charges");
    private static final Set<String> COMPLEMENT = Set.of("that", "to", "if", "whether", "than");
    private static final Set<String> ADDED = Set.of("added", "adds", "adding", "add");

    private final TokenizedText text;
    private final QuoteMarks marks;

    FalseMarks(TokenizedText text, QuoteMarks marks) {
        this.text = text;
        this.marks = marks;
    }

    /// Whether the reading is none.
    boolean isFalse(Reading reading) {
        Segment cue = reading.cue();
        Segment source = reading.source();
        Segment content = reading.content();
        if (cue == null) {
            return isHeading(content);
        }
        return isNamed(content, cue)
                || isPartOfName(cue)
                || isForExample(cue)
                || isOwned(cue)
                || isAsked(cue, source)
                || isDuty(cue)
                || isAboutCharges(cue)
                || isPassive(cue)
                || isUnsaid(cue)
                || isPutInto(cue, content)
                || (source != null && (isCutOff(source, cue) || isSupposed(source)))
                || (source != null && endsInAnd(source) && marks.quoted(content.from(), content.to()) == 0);
    }

    /// A paragraph of nothing but a few words in quotation marks, without a mark that ends a sentence.
    private boolean isHeading(Segment content) {
        int sentence = text.sentenceOf(content.from());
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        return text.isParagraph(sentence)
                && marks.quotationOf(from) >= 0
                && marks.quotationOf(from) == marks.quotationOf(to - 1)
                && to - from <= LONGEST_NAME + 2
                && marks.quotations().get(marks.quotationOf(from)).closed()
                && text.isWord(to - 2);
    }

    /// "told Radio Nord's “State of the Valley”", "an interview on “Hour of the Nation”": every word of weight has a
    /// capital, and no cue stands beside it.
    private boolean isNamed(Segment content, Segment cue) {
        int number = marks.quotationOf(content.from());
        if (number < 0) {
            return false;
        }
        QuoteMarks.Quoted quoted = marks.quotations().get(number);
        boolean whole = content.from() <= quoted.from() && content.to() >= quoted.to();
        String before = quoted.open() == 0 ? "" : text.lower(quoted.open() - 1);
        boolean told = TOLD.contains(before);
        if (!whole || before.isEmpty() || quoted.length() > LONGEST_NAME || (cue.to() == quoted.open() && !told)) {
            return false;
        }
        boolean introduced = told
                || BEFORE_NAME.contains(before)
                || FunctionWords.isClitic(before)
                || (before.endsWith("’") && text.isCapitalized(quoted.open() - 1));
        return introduced && isTitle(quoted.from(), quoted.to());
    }

    private boolean isTitle(int from, int to) {
        boolean capitals = false;
        for (int i = from; i < to; i++) {
            boolean weighs = text.isWord(i) && FunctionWords.code(text.lower(i)) == 0;
            if (weighs && !text.isCapitalized(i)) {
                return false;
            }
            capitals |= weighs;
        }
        return capitals && text.isCapitalized(from);
    }

    /// "Mira | Bash", "the Velmar | Post": a capital behind another, in no form that only a verb has. Where all words
    /// of
    /// weight have capitals, as in a heading, it may be the verb.
    private boolean isPartOfName(Segment cue) {
        String lower = text.lower(cue.from());
        int sentence = text.sentenceOf(cue.from());
        int before = cue.from() - 1;
        return text.isCapitalized(cue.from())
                && !lower.endsWith("ed")
                && !SpeechCue.SAID.contains(lower)
                && before >= text.sentenceStart(sentence)
                && text.isCapitalized(before)
                && !(lower.endsWith("s") && isTitle(text.sentenceStart(sentence), text.sentenceEnd(sentence)));
    }

    /// "what would count, say, as a town".
    private boolean isForExample(Segment cue) {
        return cue.to() == cue.from() + 1
                && text.lower(cue.from()).equals("say")
                && cue.from() > 0
                && cue.to() < text.tokenCount()
                && text.form(cue.from() - 1).equals(",")
                && text.form(cue.to()).equals(",");
    }

    /// "the state | 's continuing | support".
    private boolean isOwned(Segment cue) {
        return cue.to() - cue.from() > 1
                && FunctionWords.isClitic(text.lower(cue.from()))
                && text.lower(cue.from() + 1).endsWith("ing")
                && cue.to() < text.tokenCount()
                && FunctionWords.code(text.lower(cue.to())) == 0
                && text.isWord(cue.to());
    }

    /// "Tal told the radio when | asked about | the warnings": who is asked says nothing by it.
    private boolean isAsked(Segment cue, @Nullable Segment source) {
        int asked = cue.from();
        while (asked < cue.to() && !text.lower(asked).equals("asked")) {
            asked++;
        }
        if (asked == cue.to() || (source != null && source.to() == cue.from())) {
            return false;
        }
        String before = asked == 0 ? "" : text.lower(asked - 1);
        boolean opens = asked == text.sentenceStart(text.sentenceOf(asked));
        String next = asked + 1 < text.tokenCount() ? text.lower(asked + 1) : "";
        return WHEN.contains(before) || (opens && ABOUT.contains(next));
    }

    /// "should not call", "ought to have told": somebody's duty.
    private boolean isDuty(Segment cue) {
        for (int i = cue.from(); i < cue.to(); i++) {
            if (DUTY.contains(text.lower(i))) {
                return true;
            }
        }
        return cue.from() > 0 && DUTY.contains(text.lower(cue.from() - 1));
    }

    /// "never said or | implied".
    private boolean isUnsaid(Segment cue) {
        int or = cue.from() - 1;
        boolean joined =
                or > 1 && (text.lower(or).equals("or") || text.lower(or).equals("nor"));
        for (int i = or - 1; joined && i >= 0 && i >= or - LONGEST_VERB; i--) {
            if (NEVER.contains(text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// "is dealing with inquiries into allegations of": others allege it.
    private boolean isAboutCharges(Segment cue) {
        for (int i = cue.from() + 1; i < cue.to(); i++) {
            if (CHARGES.contains(text.lower(i)) && INTO.contains(text.lower(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /// "Can any towns | be called | “holes”?"
    private boolean isPassive(Segment cue) {
        if (!text.lower(cue.from()).equals("be") || cue.to() - cue.from() < 2) {
            return false;
        }
        return text.lower(cue.to() - 1).endsWith("ed");
    }

    /// "added new strength to the friendship": something is added to something else.
    private boolean isPutInto(Segment cue, Segment content) {
        if (!ADDED.contains(text.lower(cue.to() - 1))
                || cue.to() != content.from()
                || marks.quotationOf(content.from()) >= 0) {
            return false;
        }
        boolean to = false;
        for (int i = content.from(); i < content.to(); i++) {
            int code = FunctionWords.code(text.lower(i));
            if (code == FunctionWords.AUXILIARY
                    || code == FunctionWords.PRONOUN
                    || code == FunctionWords.SUBORDINATOR
                    || code == FunctionWords.RELATIVE) {
                return false;
            }
            to |= i + 1 < content.to()
                    && text.lower(i).equals("to")
                    && FunctionWords.code(text.lower(i + 1)) == FunctionWords.DETERMINER;
        }
        return to;
    }

    /// Whether the words are not who speaks but the end of another clause: "implied | that the rebels | …", "Arva
    /// declined to | say", "to fit the minister | 's tweets".
    private boolean isCutOff(Segment source, Segment cue) {
        String first = text.lower(source.from());
        for (int i = source.from() + 1; i < source.to(); i++) {
            if (UNSAID.contains(text.lower(i)) && i + 2 >= source.to() && source.to() == cue.from()) {
                return true;
            }
        }
        boolean behindCue = cue.to() <= source.from();
        return source.to() - source.from() > 1
                && (behindCue ? COMPLEMENT.contains(first) : first.equals("to"))
                && !text.isCapitalized(source.from());
    }

    /// "even if | he | did say so".
    private boolean isSupposed(Segment source) {
        String before = source.from() == 0 ? "" : text.lower(source.from() - 1);
        return before.equals("if") || before.equals("unless");
    }

    /// "the founding of a party and | pledged": who pledged stands before.
    private boolean endsInAnd(Segment source) {
        return source.to() - source.from() > 1
                && FunctionWords.code(text.lower(source.to() - 1)) == FunctionWords.COORDINATOR;
    }
}
