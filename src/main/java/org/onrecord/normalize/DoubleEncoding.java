package org.onrecord.normalize;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Repairs UTF-8 that somebody read as Windows-1252 or Latin-1 and saved again: `â€™` for `’`, `Ã©` for `é`.
///
/// A line is repaired only where every run of characters outside ASCII in it is such a reading, and one of them can
/// hardly be meant, so that a capital letter before a closing quotation mark stays what it is. Where programs in
/// between dropped single bytes, what cannot be known any more becomes U+FFFD, as long as that is little.
final class DoubleEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// What the bytes of UTF-8 after the first look like.
    private static final String REST = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    /// What UTF-8 lead bytes look like, followed by what its other bytes look like: once where that is never meant,
    /// twice in a row where it might be. The leads are those of punctuation, of Latin letters, and of Cyrillic, Greek,
    /// Hebrew, Arabic, Armenian and East Asian ones.
    private static final Pattern TELLTALE = Pattern.compile("â€.|[Â-ô][\\u0080-\\u009F]|Ã" + REST
            + "|Â[\\u00A0-\\u00BF]|[ÄÅ]" + REST + "|(?:[ÐÑÎÏ×Ø-ÛÕ]" + REST + "){2}|(?:[ã-é]" + REST + REST + "){2}");

    private static final Pattern RUN = Pattern.compile("[^\\u0000-\\u007F]+");

    /// A no-break space that became a blank: it was the second byte of a letter. After `Ã` it was `à`, a word, whose
    /// own blank may have gone too; after `Ð` and `Å` it was `Р` and `Š`, with which words begin.
    private static final Pattern BLANK_BYTE = Pattern.compile("(?<=[ÂÃ]) (?= )|(?<=Â) |(?<=[ÐÅ]) (?=\\S)|(?<=Ã)(?= )");

    /// One character in five, or fewer, may be lost.
    private static final int LEAST_KEPT = 5;

    private static final char LOST = '\uFFFD';

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
            if (c >= 'Â' && c <= 'ô') {
                return true;
            }
        }
        return false;
    }

    private static String line(String line) {
        if (!holdsLead(line) || !TELLTALE.matcher(line).find()) {
            return line;
        }
        String strict = decoded(line, CodingErrorAction.REPORT);
        if (strict != null) {
            return strict;
        }
        String mended = BLANK_BYTE.matcher(line).replaceAll("\u00A0");
        String lenient = decoded(mended, CodingErrorAction.REPLACE);
        return lenient == null || isLost(lenient) ? line : lenient;
    }

    /// The line with every run read the right way; null where one is no such reading.
    private static @Nullable String decoded(String line, CodingErrorAction onError) {
        StringBuilder repaired = new StringBuilder();
        Matcher run = RUN.matcher(line);
        int copied = 0;
        while (run.find()) {
            String decoded = decode(run.group(), onError);
            if (decoded == null) {
                return null;
            }
            repaired.append(line, copied, run.start()).append(decoded);
            copied = run.end();
        }
        return repaired.append(line, copied, line.length()).toString();
    }

    private static boolean isLost(String line) {
        long lost = line.chars().filter(c -> c == LOST).count();
        return lost * LEAST_KEPT > line.chars().filter(c -> c > 0x7F).count();
    }

    private static @Nullable String decode(String run, CodingErrorAction onError) {
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
                    .onMalformedInput(onError)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /// The byte that Windows-1252 has for a character, or Latin-1 for the five bytes it leaves out; 255, which UTF-8
    /// never has, for a lost character; -1 for all others.
    private static int windowsByte(char c) {
        if (c <= 0xFF) {
            return c;
        }
        if (c == LOST) {
            return 0xFF;
        }
        ByteBuffer encoded = WINDOWS.encode(String.valueOf(c));
        byte only = encoded.get(0);
        return only == '?' ? -1 : only & 0xFF;
    }
}
