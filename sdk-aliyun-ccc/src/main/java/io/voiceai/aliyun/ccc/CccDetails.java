package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.CccApi;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.GetConversationDetail;
import io.voiceai.aliyun.ccc.api.GetMonoRecording;
import io.voiceai.aliyun.ccc.api.GetMultiChannelRecording;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.Recording;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.spi.Invocation;

/** Asks for a call's record and for what belongs to it. */
record CccDetails(CccApi api) {
    Invocation<CallDetail> detailing(CallRef call) {
        return record(call).then(answer -> {
            GetCallDetailRecord.Response.Data record = CccRecords.written(answer);
            return record == null
                    ? Invocation.of(CccRecords.unwritten(call, answer))
                    : spoken(call, record)
                            .then(turns -> recorded(call, record)
                                    .map(files -> CccRecords.detail(call, answer, record, turns, files)));
        });
    }

    Invocation<CallAnalysis> analysing(CallRef call) {
        return record(call).map(answer -> CccAnalyses.analysis(call, answer));
    }

    private Invocation<GetCallDetailRecord.Response> record(CallRef call) {
        return api.getCallDetailRecord(
                new GetCallDetailRecord.Request(call.require(CccMapping.JOB_ID), call.require(CccMapping.INSTANCE_ID)));
    }

    /** The quality inspection that it needs may not have been bought; the record is worth having without it. */
    private Invocation<CccPart<TranscriptTurn>> spoken(CallRef call, GetCallDetailRecord.Response.Data record) {
        if (CccRecords.answeredAt(record).isEmpty()) {
            return CccPart.none();
        }
        GetConversationDetail.Request request = new GetConversationDetail.Request(
                call.require(CccMapping.JOB_ID), call.require(CccMapping.INSTANCE_ID));
        return CccPart.of(api.getConversationDetail(request).map(answer -> CccTranscripts.turns(answer, record)));
    }

    private Invocation<CccPart<Recording>> recorded(CallRef call, GetCallDetailRecord.Response.Data record) {
        if (!Boolean.TRUE.equals(record.recordingReady())) {
            return CccPart.none();
        }
        GetMonoRecording.Request request =
                new GetMonoRecording.Request(call.require(CccMapping.JOB_ID), call.require(CccMapping.INSTANCE_ID));
        return CccPart.of(api.getMonoRecording(request).map(CccRecords::recordings))
                .then(mono -> mono.items().isEmpty() ? Invocation.of(mono) : withATrackASide(call, mono));
    }

    private Invocation<CccPart<Recording>> withATrackASide(CallRef call, CccPart<Recording> mono) {
        GetMultiChannelRecording.Request request = new GetMultiChannelRecording.Request(
                call.require(CccMapping.JOB_ID), call.require(CccMapping.INSTANCE_ID));
        return CccPart.of(api.getMultiChannelRecording(request).map(CccRecords::recordings))
                .map(mono::and);
    }
}
