package io.voiceai.aliyun.ice;

import io.voiceai.VoiceProvider;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Transfer;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.contract.ContractVendor;
import io.voiceai.testing.contract.EmulatedVendor;
import io.voiceai.testing.contract.ProviderContract;
import java.util.Optional;

class AliyunIceContractTest extends ProviderContract {
    @Override
    protected ContractVendor start() {
        return new Vendor();
    }

    private static final class Vendor extends EmulatedVendor {
        @Override
        protected VoiceProvider provider(VendorEmulator emulator, MovableClock clock) {
            return AliyunIce.builder()
                    .endpoint(emulator.uri())
                    .plainHttpOnLoopback()
                    .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                    .clock(clock)
                    .build();
        }

        @Override
        public OutboundCall.Builder call(PhoneNumber callee) {
            return OutboundCall.to(callee).from("+8618300000377").agent("agent-7");
        }

        @Override
        public Optional<Transfer> transfer(CallRef call) {
            return Optional.of(Transfer.toNumber(call, PhoneNumber.of("+8617300000999")));
        }
    }
}
