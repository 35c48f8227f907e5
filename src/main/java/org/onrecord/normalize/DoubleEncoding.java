package org.onrecord.normalize;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Repairs UTF-8 that somebody read as Windows-1252 and saved again: `â€™` for `’`, `Ã©` for `é`.
///
/// A line is repaired only where every run of characters outside ASCII in it is such a reading, and one of them can
/// hardly be meant, so that a capital letter before a closing quotation mark stays what it is.
final class DoubleEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// What UTF-8 lead bytes look like, followed by what its other bytes look like.
    private static final Pattern TELLTALE =
            Pattern.compile("â€.|Ã[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\\u00A0-\\u00BF]|"
                    + "(?:[ÐÑ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}|"
                    + "(?:[ÄÅ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])|"
                    + "(?:[Ø-Û][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}|"
                    + "(?:Õ[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}");

    private static final Pattern RUN = Pattern.compile("[^\\u0000-\\u007F]+");

    private DoubleEncoding() {}

    static String repair(String text) {
        if (!holdsLead(text) || !TELLTALE.matcher(text).find()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            whole.append(line(text.substring(start, end)));
            start = end;
        }
        return whole.toString();
    }

    /// Whether a character stands in the text that a UTF-8 lead byte looks like.
    private static boolean holdsLead(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'Â' && c <= 'â') {
                return true;
            }
        }
        return false;
    }

    private static String line(String line) {
        if (!holdsLead(line) || !TELLTALE.matcher(line).find()) {
            return line;
        }
        StringBuilder repaired = new StringBuilder();
        Matcher run = RUN.matcher(line);
        int copied = 0;
        while (run.find()) {
            String decoded = decode(run.group());
            if (decoded == null) {
                return line;
            }
            repaired.append(line, copied, run.start()).append(decoded);
            copied = run.end();
        }
        return repaired.append(line, copied, line.length()).toString();
    }

    /// The run read the right way; null where it is no such reading.
    private static @Nullable String decode(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < run.length(); i++) {
            int code = windowsByte(run.charAt(i));
            if (code < 0) {
                return null;
            }
            bytes[i] = (byte) code;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /// The byte that Windows-1252 has for a character, or Latin-1 for the five bytes it leaves out; -1 for none.
    private static int windowsByte(char c) {
        if (c <= 0xFF) {
            return c;
        }
        ByteBuffer encoded = WINDOWS.encode(String.valueOf(c));
        byte only = encoded.get(0);
        return only == '?' ? -1 : only & 0xFF;
    }
}
