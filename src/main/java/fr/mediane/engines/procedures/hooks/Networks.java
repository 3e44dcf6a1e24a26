package fr.mediane.engines.procedures.hooks;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses anybody on the Internet can have. Médiane calls no other: whoever names an address, or the names it leads
 * to, must not make it ask its own network (server-side request forgery).
 *
 * <p>Source: IANA registries of special-purpose addresses (RFC 6890 and its successors).
 */
final class Networks {
    /** Not for the Internet, though most look as if they were. */
    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // within 2000::/3: what carries an address of version 4, or is for examples and tests
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** All that is given out of version 6. */
    private static final Network GLOBAL = network("2000::/3");

    private static final int IPV4 = 4;

    private record Network(byte[] start, int bits) {
        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Networks() {}

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return (bytes.length == IPV4 || GLOBAL.holds(bytes))
                && NOT_PUBLIC.stream().noneMatch(network -> network.holds(bytes));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Networks::network).toList();
    }

    private static Network network(String text) {
        var parts = text.split("/", 2);
        return new Network(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    }
}
