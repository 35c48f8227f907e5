package org.onrecord.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Finds photo and agency credits: `AGENCY/Some Photographer`, `(Photo by …)`, `Source: …`, `© …`.
final class CreditText {
    private static final String AGENCY =
            "(?:\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,}){0,2}(?: Photo)?|Getty Images|Reuters|Anadolu(?: Agency)?|Sputnik|Xinhua|Shutterstock)";

    /// Ends before a capital letter glued to a small one, where the next sentence begins.
    private static final String NAME = "\\p{Lu}(?:\\p{Ll}|['’.-](?=\\p{L})|(?<=Mc|Mac|De|La|Le|Di|O['’])\\p{Lu})+";

    private static final String NAMES = NAME + "(?:[ -]" + NAME + "|[ ]\\p{Lu}\\.){0,3}";

    private static final Pattern SLASHED = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])(?:" + AGENCY + "\\s?/\\s?" + NAMES + "|" + NAMES + "\\s?/\\s?" + AGENCY + ")");

    private static final Pattern IN_BRACKETS = Pattern.compile(
            "[(\\[](?:(?:AP|EPA|AFP|TASS)\\s?(?:Photo|Images)?\\s?[/:]|(?:file )?(?:photo|image|picture|photograph|pic|credit|source|illustration)s?\\s*(?:by|credit|courtesy|:)|©)[^)\\]]{2,120}[)\\]]\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE = Pattern.compile(
            "^[(\\[]?(?:(?:(?:file |cover )?(?:photo|image|picture|video|photograph|graphic|illustration|map|credit|source|courtesy)s?"
                    + "(?:\\s+(?:by|credit|courtesy(?: of)?))?|фото|источник|foto|fotoğraf|kaynak|լուսանկար|աղբյուր|մանրամասն|المصدر|crédit|quelle|fuente)"
                    + "\\s*[:/©]|photo (?:by|courtesy)|courtesy (?:of|photo)|©|\\(c\\))\\s*\\S.{0,78}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKETS = Pattern.compile("^[(\\[]|[)\\].]$");

    private static final Pattern SENTENCE_BEFORE = Pattern.compile("(?:[.!?)\\]”\"]\\s*|^\\s*[(\\[]?)$");

    /// What `\s*$` of a pattern passes.
    private static final String BLANKS_BEHIND = " \t\n\u000B\f\r\u0085\u2028\u2029";

    private CreditText() {}

    /// Whether a bracket is closed at the end of a line, as each credit in brackets ends: without it no pattern need be
    /// tried.
    private static boolean endsWithBracket(String line) {
        int end = line.length();
        while (end > 0 && BLANKS_BEHIND.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && (line.charAt(end - 1) == ')' || line.charAt(end - 1) == ']');
    }

    /// Whether a line is nothing but a credit.
    static boolean isCredit(String line) {
        if (line.length() > 100) {
            return false;
        }
        if (WHOLE.matcher(line).matches()) {
            return true;
        }
        if (line.indexOf('/') < 0) {
            return false;
        }
        String bare = BRACKETS.matcher(line).replaceAll("");
        Matcher slashed = SLASHED.matcher(bare);
        return slashed.lookingAt() && bare.length() - slashed.end() < 25;
    }

    /// The credit inside a line that is more than a credit: at its end, or with the next sentence glued to it; null if
    /// none.
    static @Nullable Span inside(String line) {
        if (endsWithBracket(line)) {
            Matcher bracketed = IN_BRACKETS.matcher(line);
            if (bracketed.find() && bracketed.start() > 0) {
                return new Span(bracketed.start(), line.stripTrailing().length());
            }
        }
        if (line.indexOf('/') < 0) {
            return null;
        }
        Matcher slashed = SLASHED.matcher(line);
        while (slashed.find()) {
            boolean afterSentence =
                    SENTENCE_BEFORE.matcher(line.substring(0, slashed.start())).find();
            String rest = line.substring(slashed.end());
            boolean atEnd = rest.strip().length() <= 2;
            boolean glued = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
            if (afterSentence && (atEnd || glued) && slashed.start() + rest.length() > 0) {
                return new Span(slashed.start(), atEnd ? line.length() : slashed.end());
            }
        }
        return null;
    }
}
