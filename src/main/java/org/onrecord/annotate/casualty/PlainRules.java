package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.PlainWords.Match;
import org.onrecord.annotate.casualty.PlainWords.Role;
import org.onrecord.document.Assertion;
import org.onrecord.document.Harm;
import org.onrecord.document.Victims;
import org.onrecord.text.TokenizedText;

/// Reads plain claims in languages whose grammar the other rules don't know: a number of people beside a word of harm.
///
/// A harm word takes the nearest number of its clause that no other one took; a bare number must stand right beside it.
final class PlainRules {
    /// Tokens between a number of people and the word of harm.
    private static final int REACH = 7;

    /// Tokens between a bare number and the word of harm.
    private static final int BESIDE = 1;

    /// Tokens between "number of dead" and the number.
    private static final int TOLL_REACH = 14;

    /// Words between a number and what it counts.
    private static final int NOUN_REACH = 3;

    /// What a million may be counted by.
    private static final int MOST_TIMES = 2000;

    /// Endings that make a number a date or an ordinal.
    private static final Set<String> ORDINALS = Set.of("го", "й", "я", "ое", "му", "ին", "րդ");

    /// What opens another clause behind a word of harm.
    private static final Set<String> AND = Set.of(",", "et", "y", "e", "und", "ve", "и", "а", "և");

    private final TokenizedText text;
    private final PlainWords words;
    private final int from;
    private final int to;
    private final List<Counted> counted = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    /// @param from first token of the sentence
    /// @param to the token behind it
    PlainRules(TokenizedText text, PlainWords words, int from, int to) {
        this.text = text;
        this.words = words;
        this.from = from;
        this.to = to;
    }

    private static final class Counted {
        private final Group group;
        private boolean taken;

        Counted(Group group) {
            this.group = group;
        }
    }

    List<Draft> read() {
        for (int at = from; at < to; at++) {
            Group group = group(at);
            if (group != null) {
                counted.add(new Counted(group));
                at = group.to() - 1;
            }
        }
        for (int at = from; at < to && !counted.isEmpty(); at++) {
            Match toll = words.at(Role.TOLL, text, at, to);
            Match harm = toll == null ? words.at(Role.HARM, text, at, to) : null;
            if (toll != null) {
                toll(at, toll);
                at = toll.end() - 1;
            } else if (harm != null) {
                harm(at, harm);
                at = harm.end() - 1;
            }
        }
        return drafts;
    }

    /// Whether somebody denies something in this part of the sentence, as semicolons part it: without its grammar, what
    /// stands beside a denial is not passed on as asserted.
    private boolean isDenied(Group group) {
        boolean denied = false;
        for (int at = from; at < to; at++) {
            if (text.form(at).equals(";")) {
                if (at > group.from()) {
                    return denied;
                }
                denied = false;
            }
            denied |= words.at(Role.DENIAL, text, at, to) != null;
        }
        return denied;
    }

    private void toll(int at, Match toll) {
        for (Counted one : counted) {
            if (!one.taken && one.group.from() >= toll.end() && one.group.from() - toll.end() <= TOLL_REACH) {
                add(reached(one), toll.value(), at, toll.end());
                return;
            }
        }
    }

    /// "rose to 19": the word for "up to" binds nothing behind a number of dead.
    private static Counted reached(Counted counted) {
        Group group = counted.group;
        Amount amount = group.amount();
        if (amount.low() != null || amount.high() == null) {
            return counted;
        }
        counted.taken = true;
        Amount exact = new Amount(amount.high(), amount.high(), false, false, amount.extent());
        return new Counted(
                new Group(exact, group.to(), group.nature(), group.nouns(), group.harmed(), group.partitive()));
    }

    private void harm(int at, Match harm) {
        Counted best = null;
        int least = REACH + 1;
        for (Counted one : counted) {
            int gap = one.group.to() <= at ? at - one.group.to() : one.group.from() - harm.end();
            boolean near = gap <= (one.group.nature() == Group.Nature.PEOPLE ? REACH : BESIDE);
            if (!one.taken && near && gap < least && isOneClause(one.group, at)) {
                best = one;
                least = gap;
            }
        }
        if (best != null) {
            add(best, harm.value(), at, harm.end());
        }
    }

    private void add(Counted one, String value, int harmFrom, int harmTo) {
        one.taken = true;
        drafts.add(new Draft(
                one.group,
                Harm.valueOf(value.toUpperCase(Locale.ROOT)),
                Math.min(one.group.from(), harmFrom),
                Math.max(one.group.to(), harmTo),
                false,
                isDenied(one.group) ? Assertion.Status.DENIED : Assertion.Status.ASSERTED,
                "plain"));
    }

    /// Whether nothing between the number and the word of harm parts them: a mark, or another word of harm.
    private boolean isOneClause(Group group, int harm) {
        int start = Math.min(group.to(), harm + 1);
        int end = Math.max(group.from(), harm);
        for (int at = start; at < end; at++) {
            boolean other = group.from() > harm && AND.contains(text.lower(at));
            if (other || ";:.«»“”\"".contains(text.form(at)) || words.at(Role.HARM, text, at, end) != null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Group group(int at) {
        Bound bound = new Bound();
        int number = at;
        for (Match match = words.at(Role.BOUND, text, number, to);
                match != null && match.end() < to;
                match = words.at(Role.BOUND, text, number, to)) {
            bound.value = match.value();
            number = match.end();
        }
        if (number >= to) {
            return null;
        }
        Group indefinite = indefinite(at, number);
        if (indefinite != null) {
            return indefinite;
        }
        Integer digits = digits(number);
        Match round = digits == null ? words.at(Role.ROUND, text, number, to) : null;
        bound.value = round != null && bound.value == null ? "about" : bound.value;
        Match word = digits != null || round != null ? round : words.at(Role.NUMBER, text, number, to);
        if (digits == null && word == null) {
            return null;
        }
        int value = digits != null ? digits : word == null ? 0 : Integer.parseInt(word.value());
        int behind = word == null ? number + 1 : word.end();
        Match times = behind < to ? words.at(Role.TIMES, text, behind, to) : null;
        boolean multiplied = times != null && value < MOST_TIMES;
        value *= multiplied && times != null ? Integer.parseInt(times.value()) : 1;
        int next = multiplied && times != null ? times.end() : behind;
        Match after = next < to ? words.at(Role.AFTER, text, next, to) : null;
        if (after != null) {
            bound.value = after.value();
            next = after.end();
        }
        return isUnit(next) ? null : counted(bound.amount(value, new Amount.Extent(at, at, next)), next);
    }

    /// "nobody", "dozens of people", "several soldiers"; null for anything else, and for things.
    private @Nullable Group indefinite(int at, int number) {
        Match none = words.at(Role.NONE, text, number, to);
        if (none != null) {
            Amount zero = new Amount(0, 0, false, false, new Amount.Extent(at, at, none.end()));
            return new Group(zero, none.end(), Group.Nature.BARE, List.of(), null, false);
        }
        Match vague = words.at(Role.VAGUE, text, number, to);
        if (vague == null || isUnit(vague.end())) {
            return null;
        }
        Integer low = vague.value().equals("some") ? null : Integer.valueOf(vague.value());
        Group group = counted(new Amount(low, null, false, true, new Amount.Extent(at, at, vague.end())), vague.end());
        return group.nature() == Group.Nature.PEOPLE ? group : null;
    }

    private boolean isUnit(int next) {
        return next < to
                && (words.at(Role.UNIT, text, next, to) != null
                        || text.form(next).equals("%"));
    }

    private Group counted(Amount amount, int end) {
        for (int at = end; at < Math.min(to, end + NOUN_REACH); at++) {
            Match people = words.at(Role.PEOPLE, text, at, to);
            if (people != null) {
                Victims.Kind kind = Victims.Kind.valueOf(people.value().toUpperCase(Locale.ROOT));
                return new Group(
                        amount,
                        people.end(),
                        Group.Nature.PEOPLE,
                        List.of(new VictimNoun(kind, amount.isOne())),
                        null,
                        false);
            }
            if (!text.isWord(at) || words.at(Role.HARM, text, at, to) != null || digits(at) != null) {
                break;
            }
        }
        return new Group(amount, end, Group.Nature.BARE, List.of(), null, false);
    }

    /// A number in digits with what a language joins to it ("26’ya", "11-ը"); null for a year, a date or none.
    private @Nullable Integer digits(int token) {
        String form = text.form(token);
        int end = 0;
        StringBuilder digits = new StringBuilder();
        while (end < form.length() && (Character.isDigit(form.charAt(end)) || isSeparator(form, end))) {
            if (Character.isDigit(form.charAt(end))) {
                digits.append(form.charAt(end));
            }
            end++;
        }
        String ending = form.substring(end);
        boolean joined =
                ending.isEmpty() || ending.charAt(0) == '’' || ending.charAt(0) == '\'' || ending.charAt(0) == '-';
        boolean ordinal = !ending.isEmpty() && ORDINALS.contains(ending.substring(1));
        if (digits.isEmpty() || digits.length() > 7 || !joined || ordinal) {
            return null;
        }
        int value = Integer.parseInt(digits.toString());
        boolean year = end == 4 && value >= 1900 && value < 2040;
        return year ? null : value;
    }

    private static boolean isSeparator(String form, int at) {
        char mark = form.charAt(at);
        return (mark == '.' || mark == ',' || mark == '\u00A0' || mark == '\u202F')
                && at > 0
                && at + 3 < form.length()
                && Character.isDigit(form.charAt(at + 3));
    }

    /// What the words before a number make of it.
    private static final class Bound {
        private @Nullable String value;

        Amount amount(int number, Amount.Extent extent) {
            String bound = value == null ? "" : value;
            Integer low = bound.equals("most") ? null : Integer.valueOf(bound.equals("more") ? number + 1 : number);
            Integer high = bound.equals("least") || bound.equals("more") ? null : Integer.valueOf(number);
            return new Amount(low, high, bound.equals("about"), false, extent);
        }
    }
}
