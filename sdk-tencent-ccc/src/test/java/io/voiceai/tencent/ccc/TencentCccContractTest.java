package io.voiceai.tencent.ccc;

import io.voiceai.VoiceProvider;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Transfer;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.contract.ContractVendor;
import io.voiceai.testing.contract.EmulatedVendor;
import io.voiceai.testing.contract.ProviderContract;
import java.time.Instant;
import java.util.Optional;

class TencentCccContractTest extends ProviderContract {
    @Override
    protected ContractVendor start() {
        return new Tencent();
    }

    private static final class Tencent extends EmulatedVendor {
        @Override
        protected VoiceProvider provider(VendorEmulator emulator, MovableClock clock) {
            return TencentCcc.builder()
                    .sdkAppId(1400000000)
                    .clock(clock)
                    .endpoint(emulator.uri())
                    .plainHttpOnLoopback()
                    .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                    .build();
        }

        @Override
        public OutboundCall.Builder call(PhoneNumber callee) {
            return OutboundCall.to(callee).from("+861012345678").agent("15");
        }

        @Override
        public Optional<Transfer> transfer(CallRef call) {
            return Optional.of(Transfer.toSkillGroup(call, "1"));
        }

        @Override
        public Optional<CallTask> task(Instant startAt) {
            return Optional.of(CallTask.of("autumn", "15")
                    .from("+861012345678")
                    .startAt(startAt)
                    .build());
        }
    }
}
