package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.RelayWords.Kind;
import org.onrecord.text.TokenizedText;

/// Finds who passes words on, in one sentence: "remarks carried by X", "…, X reported", "X quoted Y as saying".
final class RelayPhrases {
    /// Words of the longest name of an outlet, with the words before it.
    private static final int LONGEST = 9;

    private final TokenizedText text;
    private final RelayWords words;

    RelayPhrases(TokenizedText text, RelayWords words) {
        this.text = text;
        this.words = words;
    }

    /// Who passes words on.
    ///
    /// @param verb the token that says so: "carried", "reported", "quoted"
    /// @param speaker whom the relayer names as the source ("X quoted Y as saying"); null elsewhere
    /// @param content where the words begin behind "as saying"; -1 elsewhere
    record Relay(
            Form form, Segment relayer, int verb, @Nullable Segment speaker, int content) {}

    enum Form {
        /// "remarks carried by X", "was quoted by X as saying".
        BY,
        /// "…, X reported", ", according to X".
        BEHIND,
        /// "According to X, …".
        BEFORE,
        /// "X quoted Y as saying".
        QUOTED
    }

    List<Relay> in(int sentence) {
        List<Relay> relays = new ArrayList<>();
        int start = text.sentenceStart(sentence);
        int end = text.sentenceEnd(sentence);
        for (int i = start; i < end; i++) {
            Relay relay = at(i, start, end);
            if (relay != null) {
                relays.add(relay);
            }
        }
        return relays;
    }

    private @Nullable Relay at(int i, int start, int end) {
        Relay relay = words.isAny(text.lower(i)) ? byVerb(i, start, end) : null;
        if (relay == null && isLower(i, "according") && i + 2 < end && isLower(i + 1, "to")) {
            relay = according(i, start, end);
        }
        return relay;
    }

    private @Nullable Relay byVerb(int i, int start, int end) {
        String lower = text.lower(i);
        Relay relay = words.is(Kind.QUOTE, lower) ? quoted(i, start, end) : null;
        if (relay == null && (words.is(Kind.CARRY, lower) || words.is(Kind.PUBLISH, lower))) {
            relay = by(i, end);
        }
        if (relay == null && (words.is(Kind.REPORT, lower) || words.is(Kind.SAY, lower))) {
            relay = behind(i, start, end);
        }
        return relay;
    }

    /// "X quoted Y as saying …", "was quoted as saying by X".
    private @Nullable Relay quoted(int verb, int start, int end) {
        int as = verb + 1;
        while (as < end && as - verb <= LONGEST + 1 && !isLower(as, "as")) {
            as++;
        }
        if (as + 1 >= end || !isLower(as, "as") || !words.is(Kind.SAYING, text.lower(as + 1))) {
            return null;
        }
        if (as == verb + 1) {
            int by = as + 2;
            Segment relayer = by < end && isLower(by, "by") ? nameFrom(by + 1, end) : null;
            return relayer == null ? null : new Relay(Form.BY, relayer, verb, null, -1);
        }
        Segment relayer = nameBefore(verb, start);
        boolean passive = relayer == null || isLower(verb + 1, "by");
        return passive || relayer == null
                ? null
                : new Relay(Form.QUOTED, relayer, verb, new Segment(Tag.SOURCE, verb + 1, as), as + 2);
    }

    /// "carried by X", "broadcast on X", "published by the newspaper X".
    private @Nullable Relay by(int verb, int end) {
        boolean broadcast = words.is(Kind.CARRY, text.lower(verb));
        if (verb + 2 >= end || !(isLower(verb + 1, "by") || (broadcast && isLower(verb + 1, "on")))) {
            return null;
        }
        Segment relayer = nameFrom(verb + 2, end);
        boolean fits = relayer != null && (isOutlet(relayer) || (broadcast && isLower(verb + 1, "by")));
        return fits && relayer != null ? new Relay(Form.BY, relayer, verb, null, -1) : null;
    }

    /// "…, X reported."
    private @Nullable Relay behind(int verb, int start, int end) {
        Segment relayer = nameBefore(verb, start);
        if (relayer == null
                || relayer.from() <= start + 1
                || !text.form(relayer.from() - 1).equals(",")) {
            return null;
        }
        boolean fits = isOutlet(relayer) || (words.is(Kind.REPORT, text.lower(verb)) && isCapitalized(relayer));
        return fits && endsReport(verb + 1, end) ? new Relay(Form.BEHIND, relayer, verb, null, -1) : null;
    }

    private boolean endsReport(int token, int end) {
        if (token >= end || !text.isWord(token)) {
            return token >= end || !text.form(token).equals(":");
        }
        int code = FunctionWords.code(text.lower(token));
        return code == FunctionWords.TIME || isLower(token, "on") || isLower(token, "in");
    }

    private @Nullable Relay according(int according, int start, int end) {
        Segment relayer = nameFrom(according + 2, end);
        if (relayer == null || !isOutlet(relayer)) {
            return null;
        }
        boolean closed = relayer.to() >= end || !text.isWord(relayer.to());
        if (according == start) {
            return closed ? new Relay(Form.BEFORE, relayer, according, null, -1) : null;
        }
        return closed && text.form(according - 1).equals(",")
                ? new Relay(Form.BEHIND, relayer, according, null, -1)
                : null;
    }

    /// The name that begins at `from`; null where no name of a body or person does.
    private @Nullable Segment nameFrom(int from, int end) {
        int to = from;
        while (to < end && to - from < LONGEST && isNameWord(to)) {
            to++;
        }
        return name(from, to);
    }

    private @Nullable Segment nameBefore(int to, int start) {
        int from = to;
        while (from > start && to - from < LONGEST && isNameWord(from - 1)) {
            from--;
        }
        return name(from, to);
    }

    private @Nullable Segment name(int from, int to) {
        Segment name = to > from ? new Segment(Tag.SOURCE, from, to) : null;
        return name != null && (isCapitalized(name) || isOutlet(name)) ? name : null;
    }

    /// A word that may stand in a name; clitics ("’s") belong to it.
    private boolean isNameWord(int token) {
        String lower = text.lower(token);
        if (lower.equals("of") || FunctionWords.isClitic(lower) || lower.equals("-")) {
            return true;
        }
        int code = FunctionWords.code(lower);
        return text.isWord(token)
                && (code == 0 || code == FunctionWords.DETERMINER || code == FunctionWords.ADVERB)
                && !words.is(Kind.REPORT, lower)
                && !words.is(Kind.SAY, lower)
                && !lower.equals("told");
    }

    private boolean isCapitalized(Segment name) {
        for (int i = name.from(); i < name.to(); i++) {
            if (text.isCapitalized(i) && FunctionWords.code(text.lower(i)) != FunctionWords.DETERMINER) {
                return true;
            }
        }
        return false;
    }

    /// Whether it names an outlet, or a noun says it is one.
    private boolean isOutlet(Segment name) {
        int first = FunctionWords.code(text.lower(name.from())) == FunctionWords.DETERMINER ? 1 : 0;
        int from = Math.min(name.from() + first, name.to() - 1);
        String whole = text.span(from, name.to()).of(text.text());
        boolean outlet = words.outlets().contains(whole) || words.outlets().contains("The " + whole);
        for (int i = from; i < name.to() && !outlet; i++) {
            outlet = words.mediaNouns().contains(text.lower(i).toLowerCase(Locale.ROOT))
                    || words.outlets().contains(text.form(i));
        }
        return outlet;
    }

    private boolean isLower(int token, String lower) {
        return text.lower(token).equals(lower);
    }
}
