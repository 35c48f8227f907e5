package org.onrecord.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a webhook may be, how it is signed, and how a stored query is read.
final class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "93.184.216.34, true",
        "2606:2800:220:1:248:1893:25c8:1946, true",
        // This machine, private networks, a provider's inner network
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "169.254.169.254, false",
        "224.0.0.1, false",
        "240.0.0.1, false",
        "255.255.255.255, false",
        "198.18.0.1, false",
        "192.0.2.1, false",
        "203.0.113.9, false",
        // The same in IPv6, and IPv4 in disguise
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fd00::1, false",
        "ff02::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::1, false",
        "2001:0:a00:1::1, false",
        "2001:db8::1, false"
    })
    void onlyPublicAddressesAreReached(String address, boolean isPublic) throws Exception {
        assertEquals(isPublic, Addresses.isPublic(InetAddress.getByName(address)));
    }

    @Test
    void aHostOfThisMachineIsRefusedByName() throws Exception {
        assertThrows(
                Addresses.RefusedAddress.class, () -> Addresses.system(false).of("localhost"));
        assertEquals(true, Addresses.system(true).of("localhost").isLoopbackAddress());
    }

    /// The example of the specification of Standard Webhooks.
    @Test
    void signaturesAreThoseOfTheStandard() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330L,
                        "{\"test\": 2432232314}"));
    }

    @Test
    void aStoredQueryIsReadAsAnAddressIs() {
        assertEquals(
                Map.of("q", List.of("a b"), "country", List.of("SD", "-EG"), "strict", List.of("")),
                QueryText.parse("q=a+b&country=SD&country=%2DEG&strict"));
        assertEquals(Map.of(), QueryText.parse(""));
        assertThrows(IllegalArgumentException.class, () -> QueryText.parse("q=%zz"));
    }
}
