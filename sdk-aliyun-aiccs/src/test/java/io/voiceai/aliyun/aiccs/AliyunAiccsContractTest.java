package io.voiceai.aliyun.aiccs;

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
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** AICCS keeps what all providers promise. */
class AliyunAiccsContractTest extends ProviderContract {
    @Override
    protected ContractVendor start() {
        return new Aiccs();
    }

    private static final class Aiccs extends EmulatedVendor {
        @Override
        protected VoiceProvider provider(VendorEmulator emulator, MovableClock clock) {
            return AliyunAiccs.builder()
                    .endpoint(emulator.uri())
                    .plainHttpOnLoopback()
                    .clock(clock)
                    .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                    .playParam(UnaryOperator.identity())
                    .build();
        }

        @Override
        public boolean findsLostCalls() {
            return false;
        }

        @Override
        public OutboundCall.Builder call(PhoneNumber callee) {
            return OutboundCall.to(callee).from("+8657188000000").agent("F320000001");
        }

        @Override
        public OutboundCall.Builder steerableCall(PhoneNumber callee) {
            return call(callee).option(AiccsCallOptions.create().fullDuplex());
        }

        @Override
        public Optional<CallTask> task(Instant startAt) {
            return Optional.of(CallTask.of("回访任务", "agent-1")
                    .hours(CallingHours.daily(LocalTime.MIN, LocalTime.MAX))
                    .startAt(startAt)
                    .build());
        }
    }
}
