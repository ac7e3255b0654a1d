package io.voiceai.aliyun.ccc;

import io.voiceai.VoiceProvider;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallingHours;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.contract.ContractVendor;
import io.voiceai.testing.contract.EmulatedVendor;
import io.voiceai.testing.contract.ProviderContract;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

class AliyunCccContractTest extends ProviderContract {
    @Override
    protected ContractVendor start() {
        return new Vendor();
    }

    private static final class Vendor extends EmulatedVendor {
        @Override
        protected VoiceProvider provider(VendorEmulator emulator, MovableClock clock) {
            return AliyunCcc.builder()
                    .instanceId("ccc-demo")
                    .endpoint(emulator.uri())
                    .plainHttpOnLoopback()
                    .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                    .clock(clock)
                    .build();
        }

        @Override
        public OutboundCall.Builder call(PhoneNumber callee) {
            return OutboundCall.to(callee).from("+8618300000377").agent("flow-1");
        }

        @Override
        public Optional<CallTask> task(Instant startAt) {
            return Optional.of(CallTask.of("contract", "flow-1")
                    .from("+8618300000377")
                    .option(CccTaskOptions.create().queue("queue-1"))
                    .endAt(startAt.plus(Duration.ofDays(1)))
                    .hours(CallingHours.daily(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)))
                    .startAt(startAt)
                    .build());
        }
    }
}
