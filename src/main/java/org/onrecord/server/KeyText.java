package org.onrecord.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.document.Content;

/// A key as its holder sends it: `onr_`, a public id, `_`, and 32 secret random bytes in the URL-safe Base64 alphabet.
///
/// @param id 12 hexadecimal digits
/// @param text all of it
public record KeyText(String id, String text) {
    private static final Pattern FORM = Pattern.compile("onr_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");

    /// A new one.
    ///
    /// @param random of cryptographic strength
    public static KeyText random(RandomGenerator random) {
        byte[] id = new byte[6];
        byte[] secret = new byte[32];
        random.nextBytes(id);
        random.nextBytes(secret);
        String digits = HexFormat.of().formatHex(id);
        return new KeyText(
                digits,
                "onr_" + digits + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// Empty if `text` can be no key.
    public static Optional<KeyText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), text)) : Optional.empty();
    }

    /// SHA-256 of all of it, in hexadecimal digits. The secret is random, so that nothing slower is needed.
    public String sha256() {
        return Content.of(text.getBytes(StandardCharsets.US_ASCII)).sha256();
    }

    @Override
    public String toString() {
        return "onr_" + id + "_…";
    }
}
