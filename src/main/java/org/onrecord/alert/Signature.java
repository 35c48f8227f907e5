package org.onrecord.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is sent as [Standard Webhooks](https://www.standardwebhooks.com) has it: HMAC-SHA256 over id, time and
/// body.
public final class Signature {
    private static final String PREFIX = "whsec_";

    private Signature() {}

    /// A new secret, as its receiver is told it.
    ///
    /// @param random of cryptographic strength
    public static String secret(RandomGenerator random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// `v1,` and the signature in Base64.
    ///
    /// @param seconds since 1970, when it is sent
    public static String of(String secret, String id, long seconds, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
