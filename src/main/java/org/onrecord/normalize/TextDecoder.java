package org.onrecord.normalize;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text: byte order mark, then UTF-8 if the bytes are valid UTF-8, then the declared charset, then
/// ICU's statistics. The first two are proofs, the others are claims.
final class TextDecoder {
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern XML = Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)");

    private static final int HEAD = 8192;

    private static final int SAMPLE = 64 * 1024;

    private TextDecoder() {}

    /// Text in Unicode NFC, lines parted by `\n`, without control characters, with doubly encoded text repaired.
    ///
    /// @param mediaType as declared, whose `charset` parameter is a hint
    static String decode(byte[] bytes, @Nullable String mediaType) {
        return clean(raw(bytes, mediaType));
    }

    /// Text in Unicode NFC, lines parted by `\n`, without control characters, with doubly encoded text repaired.
    static String clean(String text) {
        String repaired = DoubleEncoding.repair(text);
        String lines = withoutControls(repaired);
        return java.text.Normalizer.isNormalized(lines, Form.NFC)
                ? lines
                : java.text.Normalizer.normalize(lines, Form.NFC);
    }

    private static String raw(byte[] bytes, @Nullable String mediaType) {
        String marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        int zeros = zeros(bytes);
        if (zeros == 0 || zeros * 50 < bytes.length) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                return new String(bytes, declared(bytes, mediaType).orElseGet(() -> likely(bytes)));
            }
        }
        Charset wide = utf16(bytes);
        return new String(bytes, wide == null ? likely(bytes) : wide);
    }

    /// UTF-16 without its mark: the zeros of its blanks, digits and stops all stand in the same half of a character.
    /// Null where they do not.
    private static @Nullable Charset utf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(HEAD, bytes.length); i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > 20 * zeros[0]) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > 20 * zeros[1] ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// How many of the first bytes are zero: many in UTF-16, none in any other text.
    private static int zeros(byte[] bytes) {
        int zeros = 0;
        for (int i = 0; i < Math.min(HEAD, bytes.length); i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static Optional<Charset> declared(byte[] bytes, @Nullable String mediaType) {
        if (mediaType != null) {
            Matcher parameter = Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_:.-]+)")
                    .matcher(mediaType.toLowerCase(Locale.ROOT));
            if (parameter.find()) {
                Optional<Charset> named = named(parameter.group(1));
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        for (Pattern pattern : new Pattern[] {XML, META}) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.find()) {
                return named(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /// The charset of that name; empty for an unknown one, and for UTF-8, which the bytes have already proved wrong.
    /// Latin-1 is read as its superset Windows-1252, as browsers do.
    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
                return Optional.of(Charset.forName("windows-1252"));
            }
            return charset.name().startsWith("UTF-") ? Optional.empty() : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Charset likely(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes;
        if (mostlyUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        CharsetMatch match = detector.setText(sample).detect();
        if (match == null) {
            return Charset.forName("windows-1252");
        }
        try {
            Charset charset = Charset.forName(match.getName());
            return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Charset.forName("windows-1252");
        }
    }

    /// UTF-8 with a few broken bytes, as a page cut or joined carelessly is: fewer than one in twenty of its
    /// non-ASCII characters decode to the replacement character.
    private static boolean mostlyUtf8(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long beyondAscii = text.chars().filter(c -> c > 127).count();
        return beyondAscii >= 20 && broken * 20 < beyondAscii;
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B') {
                kept.append('\n');
            } else if (c == '\n' || c == '\t' || !isNoise(text, i)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /// Controls, soft hyphens, byte order marks, noncharacters and halves of surrogate pairs.
    private static boolean isNoise(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return Character.isISOControl(c) || c == '\u00AD' || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF';
    }
}
