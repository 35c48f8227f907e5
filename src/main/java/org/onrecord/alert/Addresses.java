package org.onrecord.alert;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.function.Predicate;

/// Finds the address of a host, once, and refuses those that are not of the public internet.
final class Addresses {
    private final Lookup lookup;
    private final Predicate<InetAddress> allowed;

    /// @param allowed whether an address may be reached
    Addresses(Lookup lookup, Predicate<InetAddress> allowed) {
        this.lookup = lookup;
        this.allowed = allowed;
    }

    /// By the name service of this machine.
    ///
    /// @param privateNetworks whether this machine and private networks may be reached
    static Addresses system(boolean privateNetworks) {
        return new Addresses(InetAddress::getAllByName, privateNetworks ? address -> true : Addresses::isPublic);
    }

    /// All addresses of a host, of which there is at least one.
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws IOException;
    }

    /// The address to connect to. All addresses of the host must be good: which one is taken is chance.
    ///
    /// @throws IOException if there is none, or one of them may not be reached
    InetAddress of(String host) throws IOException {
        InetAddress[] all = lookup.of(host);
        for (InetAddress address : all) {
            if (!allowed.test(address)) {
                throw new RefusedAddress("refused: " + host + " is " + address.getHostAddress()
                        + ", which is no public address (alerts.private-networks)");
            }
        }
        return all[0];
    }

    /// Whether an address is one of the public internet, by the registries of special addresses of IANA (RFC 6890).
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        if (address instanceof Inet4Address) {
            return first != 0
                    && first < 240
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0 && (third == 0 || third == 2))
                    && !(first == 198 && (second == 18 || second == 19))
                    && !(first == 198 && second == 51 && third == 100)
                    && !(first == 203 && second == 0 && third == 113);
        }
        // Of IPv6 only 2000::/3 is given out; of that not what wraps an IPv4 address (6to4, Teredo) and the examples.
        boolean wrapped = first == 0x20 && second == 0x02;
        boolean special =
                first == 0x20 && second == 0x01 && (third < 2 || (third == 0x0D && (bytes[3] & 0xFF) == 0xB8));
        return first >= 0x20 && first < 0x40 && !wrapped && !special;
    }

    /// An address that may not be reached.
    static final class RefusedAddress extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedAddress(String message) {
            super(message);
        }
    }
}
