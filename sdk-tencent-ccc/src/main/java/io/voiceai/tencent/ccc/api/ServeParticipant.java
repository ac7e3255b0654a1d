package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who served a call, a human agent as a rule: the type of that name of the vendor. {@code toString} shows no content.
 *
 * @param mail {@code Mail}; null if absent
 * @param phone {@code Phone}; null if absent
 * @param ringTimestamp {@code RingTimestamp}: seconds since 1970; null if absent
 * @param acceptTimestamp {@code AcceptTimestamp}: seconds since 1970; null if absent
 * @param endedTimestamp {@code EndedTimestamp}: seconds since 1970; null if absent
 * @param recordId {@code RecordId}; null if absent
 * @param type {@code Type}: staffSeat, outboundSeat, staffPhoneSeat; null if absent
 * @param transferFrom {@code TransferFrom}; null if absent
 * @param transferFromType {@code TransferFromType}; null if absent
 * @param transferTo {@code TransferTo}; null if absent
 * @param transferToType {@code TransferToType}; null if absent
 * @param skillGroupId {@code SkillGroupId}; null if absent
 * @param skillGroupName {@code SkillGroupName}; null if absent
 * @param endStatusString {@code EndStatusString}; null if absent
 * @param recordUrl {@code RecordURL}; null if absent
 * @param customRecordUrl {@code CustomRecordURL}; null if absent
 * @param startTimestamp {@code StartTimestamp}: seconds since 1970; null if absent
 * @param sequence {@code Sequence}: from 0; null if absent
 */
public record ServeParticipant(
        @Nullable String mail,
        @Nullable String phone,
        @Nullable Long ringTimestamp,
        @Nullable Long acceptTimestamp,
        @Nullable Long endedTimestamp,
        @Nullable String recordId,
        @Nullable String type,
        @Nullable String transferFrom,
        @Nullable String transferFromType,
        @Nullable String transferTo,
        @Nullable String transferToType,
        @Nullable Long skillGroupId,
        @Nullable String skillGroupName,
        @Nullable String endStatusString,
        @Nullable String recordUrl,
        @Nullable String customRecordUrl,
        @Nullable Long startTimestamp,
        @Nullable Long sequence) {

    static ServeParticipant read(JsonObject json) {
        return new ServeParticipant(
                json.text("Mail"),
                json.text("Phone"),
                json.integer("RingTimestamp"),
                json.integer("AcceptTimestamp"),
                json.integer("EndedTimestamp"),
                json.text("RecordId"),
                json.text("Type"),
                json.text("TransferFrom"),
                json.text("TransferFromType"),
                json.text("TransferTo"),
                json.text("TransferToType"),
                json.integer("SkillGroupId"),
                json.text("SkillGroupName"),
                json.text("EndStatusString"),
                json.text("RecordURL"),
                json.text("CustomRecordURL"),
                json.integer("StartTimestamp"),
                json.integer("Sequence"));
    }

    @Override
    public String toString() {
        return "ServeParticipant[]";
    }
}
