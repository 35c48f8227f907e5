package org.onrecord.annotate.casualty;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Reads one number, in digits or words: `1,280`, `2.5 million`, `3 lakh`, `twenty-six`, `a dozen`, `two hundred and
/// five`.
final class Numbers {
    /// "12,00,000".
    private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(,\\d{2})+,\\d{3}");

    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
    private static final Set<String> APOSTROPHES = Set.of("'", "’");

    private final Map<String, CasualtyLexicon.NumberWord> words;

    Numbers(Map<String, CasualtyLexicon.NumberWord> words) {
        this.words = words;
    }

    /// The number that starts at token `at`; null if none does, or if it is too large for an `int`.
    @Nullable
    Parsed at(TokenizedText text, int at, int end) {
        if (at >= end) {
            return null;
        }
        String first = text.lower(at);
        double value;
        int next = at + 1;
        if (Character.isDigit(first.charAt(0))) {
            value = digits(first);
            if (value < 0 || isPartOfMore(text, at, end)) {
                return null;
            }
            for (int group = thousands(text, at, next, end); group > next; group = thousands(text, at, next, end)) {
                value = value * 1000 + digits(text.lower(group - 1));
                next = group;
            }
        } else if ((first.equals("a") || first.equals("an")) && isMultiplier(text, at + 1, end)) {
            value = 1;
        } else if (first.equals("half") && at + 2 < end && isArticle(text.lower(at + 1))) {
            value = 0.5;
            next++;
        } else {
            CasualtyLexicon.NumberWord word = words.get(first);
            if (word == null || (word.multiplier() && isBehindFigure(text, at))) {
                return null;
            }
            value = word.multiplier() ? 1 : word.value();
            next -= word.multiplier() ? 1 : 0;
        }
        return compound(text, value, next, end);
    }

    /// "$1.4 | billion": the end of a sum, no number of its own.
    private static boolean isBehindFigure(TokenizedText text, int at) {
        return at > 0 && text.lower(at - 1).chars().anyMatch(Character::isDigit);
    }

    /// Behind the next three digits of "1 280" and "1'280"; `next` if there are none. A blank parts "May 1" from 280.
    private static int thousands(TokenizedText text, int at, int next, int end) {
        boolean glued = next + 1 < end
                && APOSTROPHES.contains(text.form(next))
                && text.start(next) == text.end(next - 1)
                && text.start(next + 1) == text.end(next);
        int group = glued ? next + 1 : next;
        if (group >= end
                || text.form(at).length() > 3
                || !THREE_DIGITS.matcher(text.form(group)).matches()) {
            return next;
        }
        String gap = text.text().substring(text.end(next - 1), text.start(group));
        boolean hard = gap.equals("\u00A0") || gap.equals("\u202F") || gap.equals("\u2009");
        boolean soft = gap.equals(" ") && !(at > 0 && text.isCapitalized(at - 1));
        return glued || hard || soft ? group + 1 : next;
    }

    private @Nullable Parsed compound(TokenizedText text, double first, int from, int end) {
        double total = 0;
        double current = first;
        int at = from;
        while (at < end) {
            CasualtyLexicon.NumberWord word = words.get(text.lower(at));
            if (word == null && isAndAHalf(text, at, end)) {
                current += 0.5;
                at += 3;
                continue;
            }
            if (word == null && text.lower(at).equals("and") && isSmallNumber(text, at + 1, end) && current >= 100) {
                at++;
                continue;
            }
            if (word == null || (!word.multiplier() && current % 10 != 0) || (!word.multiplier() && current == 10)) {
                break;
            }
            if (!word.multiplier()) {
                if (current % 100 != 0 && word.value() >= 10) {
                    break;
                }
                current += word.value();
            } else if (word.value() >= 1000) {
                total += current * word.value();
                current = 0;
            } else {
                current *= word.value();
            }
            at++;
        }
        double value = total + current;
        if (value != Math.rint(value) || value > Integer.MAX_VALUE || value < 0) {
            return null;
        }
        return new Parsed((int) value, at);
    }

    /// "two and a half million".
    private boolean isAndAHalf(TokenizedText text, int at, int end) {
        return at + 3 < end
                && text.lower(at).equals("and")
                && text.lower(at + 1).equals("a")
                && text.lower(at + 2).equals("half")
                && isMultiplier(text, at + 3, end);
    }

    private boolean isSmallNumber(TokenizedText text, int at, int end) {
        CasualtyLexicon.NumberWord word = at < end ? words.get(text.lower(at)) : null;
        return word != null
                && !word.multiplier()
                && word.value() < 100
                && !Character.isDigit(text.form(at).charAt(0));
    }

    private boolean isMultiplier(TokenizedText text, int at, int end) {
        CasualtyLexicon.NumberWord word = at < end ? words.get(text.lower(at)) : null;
        return word != null && word.multiplier();
    }

    private static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an");
    }

    /// The value of `1280`, `1,280`, `30.000`, `2.5`; -1 for anything else.
    private static double digits(String form) {
        if (form.indexOf(',') > 0 && INDIAN.matcher(form).matches()) {
            return Double.parseDouble(form.replace(",", ""));
        }
        double value = 0;
        int group = -1;
        boolean decimal = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == ',' || c == '.') {
                if (group >= 0 && group != 3) {
                    return -1;
                }
                group = 0;
                decimal = c == '.' && form.length() - i != 4;
                if (decimal) {
                    break;
                }
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                group += group >= 0 ? 1 : 0;
            } else {
                return -1;
            }
        }
        if (decimal) {
            return parseDecimal(form);
        }
        return group >= 0 && group != 3 ? -1 : value;
    }

    private static double parseDecimal(String form) {
        int dots = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            dots += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return -1;
            }
        }
        return dots == 1 && !form.endsWith(".") ? Double.parseDouble(form) : -1;
    }

    /// Whether marks that touch the digits make them a time, a date, a score, money, a percentage or a name.
    private static boolean isPartOfMore(TokenizedText text, int at, int end) {
        String whole = text.text();
        char before = text.start(at) > 0 ? whole.charAt(text.start(at) - 1) : ' ';
        if ("$€£₹#/:".indexOf(before) >= 0 && before != ' ') {
            return before != ':' || (text.start(at) > 1 && Character.isDigit(whole.charAt(text.start(at) - 2)));
        }
        if (at > 0 && "$€£₹".contains(text.form(at - 1))) {
            return true;
        }
        if (at + 1 < end) {
            String after = text.form(at + 1);
            boolean touches = text.start(at + 1) == text.end(at);
            boolean digitFollows = at + 2 < end
                    && text.start(at + 2) == text.end(at + 1)
                    && Character.isDigit(text.form(at + 2).charAt(0));
            return after.equals("%") || (touches && digitFollows && (after.equals("/") || after.equals(":")));
        }
        return false;
    }

    /// @param end the token behind the number's last
    record Parsed(int value, int end) {}
}
