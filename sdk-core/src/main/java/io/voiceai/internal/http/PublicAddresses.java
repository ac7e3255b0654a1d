package io.voiceai.internal.http;

import java.io.Serial;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;

/**
 * Name resolution that gives addresses of the public internet only. What is connected to is what was checked here, so a name
 * server that answers differently the second time gains nothing.
 */
final class PublicAddresses implements Dns {
    /** First address and length of the prefix; RFC 6890, with 6to4 and what clouds use for metadata. */
    private static final int[][] RESERVED = {
        {0, 0, 0, 0, 8}, {10, 0, 0, 0, 8}, {100, 64, 0, 0, 10}, {127, 0, 0, 0, 8}, {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12}, {192, 0, 0, 0, 24}, {192, 0, 2, 0, 24}, {192, 88, 99, 0, 24}, {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15}, {198, 51, 100, 0, 24}, {203, 0, 113, 0, 24}, {224, 0, 0, 0, 3}
    };

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};

    private final Dns resolver;
    private final Set<String> loopbackHosts;

    PublicAddresses(Dns resolver, Set<String> loopbackHosts) {
        this.resolver = resolver;
        this.loopbackHosts = loopbackHosts;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> addresses = resolver.lookup(hostname);
        boolean loopback = loopbackHosts.contains(hostname);
        for (InetAddress address : addresses) {
            if (loopback ? !address.isLoopbackAddress() : !isPublic(address)) {
                throw new RefusedAddressException();
            }
        }
        return addresses;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(bytes, 0);
        }
        if (Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return isPublic(bytes, NAT64.length);
        }
        boolean global = (bytes[0] & 0xE0) == 0x20;
        return global && !isSpecial((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF, (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF);
    }

    /** Protocols and tunnels (2001::/23, 6to4), which carry other addresses, and documentation. */
    private static boolean isSpecial(int first, int second) {
        return first == 0x2001 && (second < 0x200 || second == 0xDB8) || first == 0x2002 || first == 0x3FFF;
    }

    private static boolean isPublic(byte[] bytes, int at) {
        int address = number(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
        for (int[] range : RESERVED) {
            int mask = -1 << (32 - range[4]);
            if ((address & mask) == number(range[0], range[1], range[2], range[3])) {
                return false;
            }
        }
        return true;
    }

    private static int number(int a, int b, int c, int d) {
        return (a & 0xFF) << 24 | (b & 0xFF) << 16 | (c & 0xFF) << 8 | d & 0xFF;
    }

    /** A name that leads somewhere into a private network. */
    static final class RefusedAddressException extends UnknownHostException {
        @Serial
        private static final long serialVersionUID = 1;

        RefusedAddressException() {
            super("not a public address");
        }
    }
}
