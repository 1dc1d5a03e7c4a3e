package praxis.rest.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which addresses are those of the internet, and none of this machine, its network, its cloud or another special purpose,
 * by the registries of IANA (RFC 6890).
 */
final class PublicAddresses {

    private record Block(byte[] prefix, int bits) {

        static Block of(String written) {
            var parts = written.split("/");
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    /** Of IPv4, in which everything else is public. */
    private static final List<Block> SPECIAL_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by a provider's customers; also the metadata of a cloud
            "127.0.0.0/8",
            "168.63.129.16/32", // the host of a virtual machine in a cloud
            "169.254.0.0/16", // also the metadata of clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3"); // multicast, reserved, broadcast

    /** Of IPv6; outside of it are loopback, private, local, multicast addresses and those that hold others. */
    private static final Block GLOBAL_V6 = Block.of("2000::/3");

    private static final List<Block> SPECIAL_V6 = blocks(
            "2001::/23", // with Teredo, which holds IPv4
            "2001:db8::/32",
            "2002::/16", // 6to4, which holds IPv4
            "2620:4f:8000::/48",
            "3fff::/20");

    private PublicAddresses() {}

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }

    /** IPv4 inside IPv6 is looked at as IPv4. */
    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) return SPECIAL_V4.stream().noneMatch(block -> block.holds(bytes));
        return GLOBAL_V6.holds(bytes) && SPECIAL_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** The addresses that a host's name is, in every notation that some program reads; none if it is a name. */
    static List<InetAddress> written(String host) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return Stream.<Function<String, InetAddress>>of(InetAddress::ofLiteral, Inet4Address::ofPosixLiteral)
                .flatMap(notation -> read(notation, bare).stream())
                .toList();
    }

    private static Optional<InetAddress> read(Function<String, InetAddress> notation, String text) {
        try {
            return Optional.of(notation.apply(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
