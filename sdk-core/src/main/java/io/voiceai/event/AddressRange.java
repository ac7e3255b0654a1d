package io.voiceai.event;

import io.voiceai.error.VoiceAiException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of IP addresses, such as {@code 10.0.0.0/8}. Nothing here asks a name server. */
final class AddressRange {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    static AddressRange parse(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] network = bytes(slash < 0 ? cidr : cidr.substring(0, slash));
        if (network == null) {
            throw malformed();
        }
        String length = slash < 0 ? Integer.toString(network.length * 8) : cidr.substring(slash + 1);
        if (!PREFIX.matcher(length).matches() || Integer.parseInt(length) > network.length * 8) {
            throw malformed();
        }
        return new AddressRange(network, Integer.parseInt(length));
    }

    private static VoiceAiException malformed() {
        return VoiceAiException.config(
                "allowFrom",
                "has something that is no range of IP addresses",
                "Write it like 192.0.2.0/24 or 2001:db8::/32");
    }

    /** The bytes of an address; null if it is not one. */
    static byte @Nullable [] bytes(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
            return null;
        }
        try {
            // Asks no name server: it is certain that this is no name.
            return InetAddress.getByName(plain).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
