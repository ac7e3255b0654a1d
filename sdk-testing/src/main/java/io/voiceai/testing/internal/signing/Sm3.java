package io.voiceai.testing.internal.signing;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The hash SM3 (GB/T 32905-2016) and its HMAC, which the JDK lacks. */
final class Sm3 {

    private static final int BLOCK = 64;
    private static final int[] START = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };

    private Sm3() {}

    static byte[] hash(byte[] message) {
        int padded = (message.length + 9 + BLOCK - 1) / BLOCK * BLOCK;
        ByteBuffer blocks = ByteBuffer.wrap(Arrays.copyOf(message, padded));
        blocks.put(message.length, (byte) 0x80);
        blocks.putLong(padded - 8, message.length * 8L);
        int[] state = START.clone();
        while (blocks.hasRemaining()) {
            compress(state, blocks);
        }
        ByteBuffer hash = ByteBuffer.allocate(32);
        for (int word : state) {
            hash.putInt(word);
        }
        return hash.array();
    }

    static byte[] hmac(byte[] key, byte[] message) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? hash(key) : key, BLOCK);
        byte[] inner = concat(xor(block, 0x36), message);
        return hash(concat(xor(block, 0x5c), hash(inner)));
    }

    private static void compress(int[] state, ByteBuffer blocks) {
        int[] words = expand(blocks);
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int j = 0; j < 64; j++) {
            int constant = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
            int ss1 = Integer.rotateLeft(Integer.rotateLeft(a, 12) + e + constant, 7);
            int ss2 = ss1 ^ Integer.rotateLeft(a, 12);
            int ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
            int gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
            int tt1 = ff + d + ss2 + (words[j] ^ words[j + 4]);
            int tt2 = gg + h + ss1 + words[j];
            d = c;
            c = Integer.rotateLeft(b, 9);
            b = a;
            a = tt1;
            h = g;
            g = Integer.rotateLeft(f, 19);
            f = e;
            e = permute0(tt2);
        }
        int[] mixed = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < state.length; i++) {
            state[i] ^= mixed[i];
        }
    }

    private static int[] expand(ByteBuffer blocks) {
        int[] words = new int[68];
        for (int j = 0; j < 16; j++) {
            words[j] = blocks.getInt();
        }
        for (int j = 16; j < words.length; j++) {
            int x = words[j - 16] ^ words[j - 9] ^ Integer.rotateLeft(words[j - 3], 15);
            words[j] = permute1(x) ^ Integer.rotateLeft(words[j - 13], 7) ^ words[j - 6];
        }
        return words;
    }

    private static int permute0(int x) {
        return x ^ Integer.rotateLeft(x, 9) ^ Integer.rotateLeft(x, 17);
    }

    private static int permute1(int x) {
        return x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
    }

    private static byte[] xor(byte[] block, int value) {
        byte[] result = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            result[i] = (byte) (block[i] ^ value);
        }
        return result;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
