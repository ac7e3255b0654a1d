package io.voiceai.tencent.ccc;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutputTag;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.spi.Invocation;
import io.voiceai.tencent.ccc.api.DescribeAICallExtractResult;
import io.voiceai.tencent.ccc.api.DescribeAICallInteractionRecords;
import io.voiceai.tencent.ccc.api.DescribeTelCdr;
import io.voiceai.tencent.ccc.api.DescribeTelRecordAsr;
import io.voiceai.tencent.ccc.api.DescribeTelSession;
import io.voiceai.tencent.ccc.api.TelCdrInfo;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import java.util.List;

/** Which of the vendor's queries tell of a call: its record, if there is one, otherwise its session. */
record TencentCccDetails(TencentCccApi api, TencentSite site) {
    private static final long PAGE = 100;

    Invocation<CallDetail> of(CallRef call, QueryWindow window) {
        String session = call.require(TencentCccMapping.SESSION_ID);
        DescribeTelCdr.Request request = new DescribeTelCdr.Request(
                        window.from(), window.to(), TencentCccMapping.application(call), PAGE, 0)
                .sessionIds(List.of(session));
        return api.describeTelCdr(request).then(answer -> {
            TelCdrInfo record = TencentCccRecords.record(call, answer);
            return record == null ? live(call, answer) : ended(call, answer, record, window);
        });
    }

    /** That AI calls have such a session is not confirmed, so a failure says no more of the call than having none. */
    private Invocation<CallDetail> live(CallRef call, DescribeTelCdr.Response nothing) {
        DescribeTelSession.Request request = new DescribeTelSession.Request(
                TencentCccMapping.application(call), call.require(TencentCccMapping.SESSION_ID));
        return api.describeTelSession(request)
                .map(answer -> TencentCccRecords.live(call, nothing, answer))
                .recover(failure -> TencentCccRecords.unknown(call, nothing));
    }

    private Invocation<CallDetail> ended(
            CallRef call, DescribeTelCdr.Response answer, TelCdrInfo record, QueryWindow window) {
        CallDetail.Builder detail = TencentCccRecords.detail(call, answer, record);
        if (!TencentCccRecords.wasAnswered(record)) {
            return Invocation.of(detail.build());
        }
        return Attempt.of(spoken(call, record))
                .then(turns -> Attempt.of(concluded(call, window))
                        .map(tags -> detail.transcript(turns.or(List.of(), known -> known))
                                .unread(CallPart.TRANSCRIPT, turns.failure())
                                .tags(tags.or(List.of(), known -> known))
                                .unread(CallPart.TAGS, tags.failure())
                                .build()));
    }

    private Invocation<List<TranscriptTurn>> spoken(CallRef call, TelCdrInfo record) {
        long application = TencentCccMapping.application(call);
        String session = call.require(TencentCccMapping.SESSION_ID);
        return site == TencentSite.CHINA
                ? api.describeAiCallInteractionRecords(
                                new DescribeAICallInteractionRecords.Request(application, session))
                        .map(TencentCccTranscripts::turns)
                : api.describeTelRecordAsr(new DescribeTelRecordAsr.Request(application, session))
                        .map(answer -> TencentCccTranscripts.turns(answer, record));
    }

    private Invocation<List<OutputTag>> concluded(CallRef call, QueryWindow window) {
        return api.describeAiCallExtractResult(new DescribeAICallExtractResult.Request(
                        TencentCccMapping.application(call),
                        call.require(TencentCccMapping.SESSION_ID),
                        window.from(),
                        window.to()))
                .map(TencentCccRecords::tags);
    }
}
