package io.voiceai.checks.reliability;

import io.voiceai.testing.internal.signing.AcceptedMemory;
import io.voiceai.testing.internal.signing.AliyunVerifier;
import io.voiceai.testing.internal.signing.KeyRing;
import io.voiceai.testing.internal.signing.NonceMemory;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.signing.TencentVerifier;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies recorded requests with the emulator's own implementation of the vendors' signatures. */
final class Signatures {
    private final AliyunVerifier aliyun;
    private final TencentVerifier tencent;

    Signatures(KeyRing keys) {
        aliyun = new AliyunVerifier(keys, new NonceMemory(), new AcceptedMemory());
        tencent = new TencentVerifier(keys, new AcceptedMemory());
    }

    /** Why a request would not be believed; null if it would: id, secret and token belong together. */
    @Nullable
    String refusal(Received request) {
        WireRequest wire = wire(request);
        try {
            if (request.header("X-TC-Action") != null) {
                tencent.verify(wire, Instant.now());
            } else {
                List<Field> fields = new ArrayList<>(wire.query());
                fields.addAll(wire.form());
                aliyun.verify(wire, fields, Instant.now());
            }
            return null;
        } catch (Refusal e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static WireRequest wire(Received request) {
        String[] lines = request.head().split("\r\n");
        String[] first = lines[0].split(" ");
        int query = first[1].indexOf('?');
        List<Field> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.add(new Field(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip()));
        }
        return new WireRequest(first[0], "/", query < 0 ? "" : first[1].substring(query + 1), headers, request.body());
    }
}
