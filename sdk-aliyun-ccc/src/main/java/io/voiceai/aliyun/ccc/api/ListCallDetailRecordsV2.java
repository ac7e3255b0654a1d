package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the records of calls. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read 2026-08.
 */
public final class ListCallDetailRecordsV2 {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("ListCallDetailRecordsV2", Response::read);

    private ListCallDetailRecordsV2() {}

    /**
     * The parameters of ListCallDetailRecordsV2.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param pageNumber {@code PageNumber}
         * @param pageSize {@code PageSize}: 100 in the example; maximum unconfirmed
         */
        public Request(String instanceId, int pageNumber, int pageSize) {
            require("InstanceId", instanceId);
            put("PageNumber", pageNumber);
            put("PageSize", pageSize);
        }

        /**
         * Sets {@code PageNumber} anew.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(int value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code PageSize} anew.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(int value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code AccessChannelTypeList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request accessChannelTypeList(String value) {
            return put("AccessChannelTypeList", value);
        }

        /**
         * Sets {@code AgentId}.
         *
         * @param value the value
         * @return this
         */
        public Request agentId(String value) {
            return put("AgentId", value);
        }

        /**
         * Sets {@code AnalyticsReportReady}.
         *
         * @param value the value
         * @return this
         */
        public Request analyticsReportReady(boolean value) {
            return put("AnalyticsReportReady", value);
        }

        /**
         * Sets {@code Broker}.
         *
         * @param value the value
         * @return this
         */
        public Request broker(String value) {
            return put("Broker", value);
        }

        /**
         * Sets {@code CalledNumber}.
         *
         * @param value the value
         * @return this
         */
        public Request calledNumber(String value) {
            return put("CalledNumber", value);
        }

        /**
         * Sets {@code CallingNumber}.
         *
         * @param value the value
         * @return this
         */
        public Request callingNumber(String value) {
            return put("CallingNumber", value);
        }

        /**
         * Sets {@code ContactDispositionList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request contactDispositionList(String value) {
            return put("ContactDispositionList", value);
        }

        /**
         * Sets {@code ContactIdList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request contactIdList(String value) {
            return put("ContactIdList", value);
        }

        /**
         * Sets {@code ContactTypeList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request contactTypeList(String value) {
            return put("ContactTypeList", value);
        }

        /**
         * Sets {@code EarlyMediaStateList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request earlyMediaStateList(String value) {
            return put("EarlyMediaStateList", value);
        }

        /**
         * Sets {@code EndTime}: ms.
         *
         * @param value the value
         * @return this
         */
        public Request endTime(long value) {
            return put("EndTime", value);
        }

        /**
         * Sets {@code FirstAgentId}.
         *
         * @param value the value
         * @return this
         */
        public Request firstAgentId(String value) {
            return put("FirstAgentId", value);
        }

        /**
         * Sets {@code MediaType}: AUDIO, CHAT seen.
         *
         * @param value the value
         * @return this
         */
        public Request mediaType(String value) {
            return put("MediaType", value);
        }

        /**
         * Sets {@code Number}.
         *
         * @param value the value
         * @return this
         */
        public Request number(String value) {
            return put("Number", value);
        }

        /**
         * Sets {@code OrderByField}: e.g. startTime.
         *
         * @param value the value
         * @return this
         */
        public Request orderByField(String value) {
            return put("OrderByField", value);
        }

        /**
         * Sets {@code ReleaseInitiatorList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request releaseInitiatorList(String value) {
            return put("ReleaseInitiatorList", value);
        }

        /**
         * Sets {@code ReleaseReasonList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request releaseReasonList(String value) {
            return put("ReleaseReasonList", value);
        }

        /**
         * Sets {@code SatisfactionDescriptionList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request satisfactionDescriptionList(String value) {
            return put("SatisfactionDescriptionList", value);
        }

        /**
         * Sets {@code SatisfactionRateList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request satisfactionRateList(String value) {
            return put("SatisfactionRateList", value);
        }

        /**
         * Sets {@code SatisfactionSurveyChannel}.
         *
         * @param value the value
         * @return this
         */
        public Request satisfactionSurveyChannel(String value) {
            return put("SatisfactionSurveyChannel", value);
        }

        /**
         * Sets {@code SearchPattern}.
         *
         * @param value the value
         * @return this
         */
        public Request searchPattern(String value) {
            return put("SearchPattern", value);
        }

        /**
         * Sets {@code SkillGroupIdList}: JSON array text.
         *
         * @param value the value
         * @return this
         */
        public Request skillGroupIdList(String value) {
            return put("SkillGroupIdList", value);
        }

        /**
         * Sets {@code SortOrder}: ASC, DESC.
         *
         * @param value the value
         * @return this
         */
        public Request sortOrder(String value) {
            return put("SortOrder", value);
        }

        /**
         * Sets {@code StartTime}: ms.
         *
         * @param value the value
         * @return this
         */
        public Request startTime(long value) {
            return put("StartTime", value);
        }
    }

    /**
     * The answer of ListCallDetailRecordsV2. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Data data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param list {@code List}
         * @param pageNumber {@code PageNumber}; null if absent
         * @param pageSize {@code PageSize}; null if absent
         * @param totalCount {@code TotalCount}; null if absent
         */
        public record Data(
                List<Item> list,
                @Nullable Long pageNumber,
                @Nullable Long pageSize,
                @Nullable Long totalCount) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.objects("List").stream().map(Item::read).toList(),
                        json.integer("PageNumber"),
                        json.integer("PageSize"),
                        json.integer("TotalCount"));
            }

            /**
             * The part {@code List} of the answer. {@code toString} shows no content.
             *
             * @param accessChannelName {@code AccessChannelName}; null if absent
             * @param accessChannelType {@code AccessChannelType}; null if absent
             * @param accessChannelUserId {@code AccessChannelUserId}; null if absent
             * @param accessChannelUserName {@code AccessChannelUserName}; null if absent
             * @param additionalBroker {@code AdditionalBroker}; null if absent
             * @param agentIds {@code AgentIds}; null if absent
             * @param agentNames {@code AgentNames}; null if absent
             * @param analyticsReport {@code AnalyticsReport}: LLM analysis; members Emotion {Confidence
             *     Integer, Remark, Success, TaskId, Type}, ProblemSolving {Problem, Solution, Solved
             *     Boolean, Success, TaskId}, Satisfaction {Remark, SatisfactionDescription, Success,
             *     TaskId}, TodoList {Success, TaskId, Tasks[] String}; null if absent
             * @param analyticsReportReady {@code AnalyticsReportReady}; null if absent
             * @param broker {@code Broker}; null if absent
             * @param callDuration {@code CallDuration}: seconds as String (Long in GetCallDetailRecord); null
             *     if absent
             * @param callIds {@code CallIds}; null if absent
             * @param calledNumber {@code CalledNumber}; null if absent
             * @param calleeLocation {@code CalleeLocation}; null if absent
             * @param callerLocation {@code CallerLocation}; null if absent
             * @param callingNumber {@code CallingNumber}; null if absent
             * @param clientAppName {@code ClientAppName}; null if absent
             * @param clientIpAddress {@code ClientIpAddress}; null if absent
             * @param clientLocation {@code ClientLocation}; null if absent
             * @param clientUserAgent {@code ClientUserAgent}; null if absent
             * @param contactDisposition {@code ContactDisposition}; null if absent
             * @param contactId {@code ContactId}; null if absent
             * @param contactType {@code ContactType}; null if absent
             * @param dialingTime {@code DialingTime}; null if absent
             * @param earlyMediaState {@code EarlyMediaState}; null if absent
             * @param earlyMediaText {@code EarlyMediaText}; null if absent
             * @param establishedTime {@code EstablishedTime}; null if absent
             * @param firstResponseTime {@code FirstResponseTime}; null if absent
             * @param heldTime {@code HeldTime}; null if absent
             * @param instanceId {@code InstanceId}; null if absent
             * @param ivrTime {@code IvrTime}; null if absent
             * @param mediaType {@code MediaType}; null if absent
             * @param messagesSent {@code MessagesSent}; null if absent
             * @param messagesSentByAgent {@code MessagesSentByAgent}; null if absent
             * @param messagesSentByCustomer {@code MessagesSentByCustomer}; null if absent
             * @param offSiteAgentIds {@code OffSiteAgentIds}; null if absent
             * @param offsiteAgentDestinationNumbers {@code OffsiteAgentDestinationNumbers}; null if absent
             * @param offsiteAgentOriginatorNumbers {@code OffsiteAgentOriginatorNumbers}; null if absent
             * @param offsiteAgentReleaseReason {@code OffsiteAgentReleaseReason}: note Offsite… and
             *     OffSiteAgentIds spelled differently; null if absent
             * @param outsideNumberDestinationNumber {@code OutsideNumberDestinationNumber}; null if absent
             * @param outsideNumberReleaseReason {@code OutsideNumberReleaseReason}; null if absent
             * @param queueTime {@code QueueTime}; null if absent
             * @param recordingDuration {@code RecordingDuration}; null if absent
             * @param recordingReady {@code RecordingReady}; null if absent
             * @param releaseInitiator {@code ReleaseInitiator}; null if absent
             * @param releaseReason {@code ReleaseReason}: e.g. 486:USER_BUSY; null if absent
             * @param releaseTime {@code ReleaseTime}; null if absent
             * @param ringTime {@code RingTime}; null if absent
             * @param satisfactionDescription {@code SatisfactionDescription}; null if absent
             * @param satisfactionIndex {@code SatisfactionIndex}; null if absent
             * @param satisfactionSurveyChannel {@code SatisfactionSurveyChannel}; null if absent
             * @param satisfactionSurveyOffered {@code SatisfactionSurveyOffered}; null if absent
             * @param skillGroupIds {@code SkillGroupIds}; null if absent
             * @param skillGroupNames {@code SkillGroupNames}; null if absent
             * @param startTime {@code StartTime}: ms; null if absent
             * @param summaryIndex {@code SummaryIndex}; null if absent
             * @param talkTime {@code TalkTime}; null if absent
             * @param transferCount {@code TransferCount}; null if absent
             * @param voicebotDestinationNumber {@code VoicebotDestinationNumber}; null if absent
             * @param voicebotOriginatorNumber {@code VoicebotOriginatorNumber}; null if absent
             * @param waitTime {@code WaitTime}; null if absent
             */
            public record Item(
                    @Nullable String accessChannelName,
                    @Nullable String accessChannelType,
                    @Nullable String accessChannelUserId,
                    @Nullable String accessChannelUserName,
                    @Nullable String additionalBroker,
                    @Nullable String agentIds,
                    @Nullable String agentNames,
                    @Nullable JsonObject analyticsReport,
                    @Nullable Boolean analyticsReportReady,
                    @Nullable String broker,
                    @Nullable String callDuration,
                    @Nullable String callIds,
                    @Nullable String calledNumber,
                    @Nullable String calleeLocation,
                    @Nullable String callerLocation,
                    @Nullable String callingNumber,
                    @Nullable String clientAppName,
                    @Nullable String clientIpAddress,
                    @Nullable String clientLocation,
                    @Nullable String clientUserAgent,
                    @Nullable String contactDisposition,
                    @Nullable String contactId,
                    @Nullable String contactType,
                    @Nullable Long dialingTime,
                    @Nullable String earlyMediaState,
                    @Nullable String earlyMediaText,
                    @Nullable Long establishedTime,
                    @Nullable Long firstResponseTime,
                    @Nullable Long heldTime,
                    @Nullable String instanceId,
                    @Nullable Long ivrTime,
                    @Nullable String mediaType,
                    @Nullable Long messagesSent,
                    @Nullable Long messagesSentByAgent,
                    @Nullable Long messagesSentByCustomer,
                    @Nullable String offSiteAgentIds,
                    @Nullable String offsiteAgentDestinationNumbers,
                    @Nullable String offsiteAgentOriginatorNumbers,
                    @Nullable String offsiteAgentReleaseReason,
                    @Nullable String outsideNumberDestinationNumber,
                    @Nullable String outsideNumberReleaseReason,
                    @Nullable Long queueTime,
                    @Nullable Long recordingDuration,
                    @Nullable Boolean recordingReady,
                    @Nullable String releaseInitiator,
                    @Nullable String releaseReason,
                    @Nullable Long releaseTime,
                    @Nullable Long ringTime,
                    @Nullable String satisfactionDescription,
                    @Nullable Long satisfactionIndex,
                    @Nullable String satisfactionSurveyChannel,
                    @Nullable Boolean satisfactionSurveyOffered,
                    @Nullable String skillGroupIds,
                    @Nullable String skillGroupNames,
                    @Nullable Long startTime,
                    @Nullable JsonObject summaryIndex,
                    @Nullable Long talkTime,
                    @Nullable Long transferCount,
                    @Nullable String voicebotDestinationNumber,
                    @Nullable String voicebotOriginatorNumber,
                    @Nullable Long waitTime) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.text("AccessChannelName"),
                            json.text("AccessChannelType"),
                            json.text("AccessChannelUserId"),
                            json.text("AccessChannelUserName"),
                            json.text("AdditionalBroker"),
                            json.text("AgentIds"),
                            json.text("AgentNames"),
                            json.object("AnalyticsReport"),
                            json.bool("AnalyticsReportReady"),
                            json.text("Broker"),
                            json.text("CallDuration"),
                            json.text("CallIds"),
                            json.text("CalledNumber"),
                            json.text("CalleeLocation"),
                            json.text("CallerLocation"),
                            json.text("CallingNumber"),
                            json.text("ClientAppName"),
                            json.text("ClientIpAddress"),
                            json.text("ClientLocation"),
                            json.text("ClientUserAgent"),
                            json.text("ContactDisposition"),
                            json.text("ContactId"),
                            json.text("ContactType"),
                            json.integer("DialingTime"),
                            json.text("EarlyMediaState"),
                            json.text("EarlyMediaText"),
                            json.integer("EstablishedTime"),
                            json.integer("FirstResponseTime"),
                            json.integer("HeldTime"),
                            json.text("InstanceId"),
                            json.integer("IvrTime"),
                            json.text("MediaType"),
                            json.integer("MessagesSent"),
                            json.integer("MessagesSentByAgent"),
                            json.integer("MessagesSentByCustomer"),
                            json.text("OffSiteAgentIds"),
                            json.text("OffsiteAgentDestinationNumbers"),
                            json.text("OffsiteAgentOriginatorNumbers"),
                            json.text("OffsiteAgentReleaseReason"),
                            json.text("OutsideNumberDestinationNumber"),
                            json.text("OutsideNumberReleaseReason"),
                            json.integer("QueueTime"),
                            json.integer("RecordingDuration"),
                            json.bool("RecordingReady"),
                            json.text("ReleaseInitiator"),
                            json.text("ReleaseReason"),
                            json.integer("ReleaseTime"),
                            json.integer("RingTime"),
                            json.text("SatisfactionDescription"),
                            json.integer("SatisfactionIndex"),
                            json.text("SatisfactionSurveyChannel"),
                            json.bool("SatisfactionSurveyOffered"),
                            json.text("SkillGroupIds"),
                            json.text("SkillGroupNames"),
                            json.integer("StartTime"),
                            json.object("SummaryIndex"),
                            json.integer("TalkTime"),
                            json.integer("TransferCount"),
                            json.text("VoicebotDestinationNumber"),
                            json.text("VoicebotOriginatorNumber"),
                            json.integer("WaitTime"));
                }

                @Override
                public String toString() {
                    return "Item[instanceId " + instanceId + "]";
                }
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "ListCallDetailRecordsV2.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
