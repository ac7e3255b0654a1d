package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the record of a finished call. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read
 * 2026-08.
 */
public final class GetCallDetailRecord {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("GetCallDetailRecord", Response::read);

    private GetCallDetailRecord() {}

    /**
     * The parameters of GetCallDetailRecord.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param contactId {@code ContactId}: = JobId of call control
         * @param instanceId {@code InstanceId}
         */
        public Request(String contactId, String instanceId) {
            require("ContactId", contactId);
            require("InstanceId", instanceId);
        }
    }

    /**
     * The answer of GetCallDetailRecord. {@code toString} shows only what may be logged.
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
         * @param agentEvents {@code AgentEvents}
         * @param agentIds {@code AgentIds}: comma separated; null if absent
         * @param agentNames {@code AgentNames}; null if absent
         * @param analyticsReport {@code AnalyticsReport}: LLM analysis; members Emotion {Confidence Integer,
         *     Remark, Success, TaskId, Type}, ProblemSolving {Problem, Solution, Solved Boolean, Success,
         *     TaskId}, Satisfaction {Remark, SatisfactionDescription, Success, TaskId}, TodoList {Success,
         *     TaskId, Tasks[] String}; null if absent
         * @param analyticsReportReady {@code AnalyticsReportReady}; null if absent
         * @param callDuration {@code CallDuration}: seconds, Long here; null if absent
         * @param calledNumber {@code CalledNumber}; null if absent
         * @param calleeLocation {@code CalleeLocation}; null if absent
         * @param callerLocation {@code CallerLocation}; null if absent
         * @param callingNumber {@code CallingNumber}; null if absent
         * @param contactDisposition {@code ContactDisposition}; null if absent
         * @param contactId {@code ContactId}; null if absent
         * @param contactType {@code ContactType}; null if absent
         * @param customerEvents {@code CustomerEvents}
         * @param earlyMediaState {@code EarlyMediaState}: NotConnected as example; null if absent
         * @param establishedTime {@code EstablishedTime}: ms; empty if never answered; null if absent
         * @param instanceId {@code InstanceId}; null if absent
         * @param ivrEvents {@code IvrEvents}
         * @param outsideNumberReleaseReason {@code OutsideNumberReleaseReason}; null if absent
         * @param queueEvents {@code QueueEvents}
         * @param recordingReady {@code RecordingReady}: false if never answered; null if absent
         * @param releaseInitiator {@code ReleaseInitiator}: agent, customer; null if absent
         * @param releaseReason {@code ReleaseReason}: SIP text such as 200 - OK; null if absent
         * @param releaseTime {@code ReleaseTime}: ms; null if absent
         * @param satisfaction {@code Satisfaction}; null if absent
         * @param satisfactionSurveyChannel {@code SatisfactionSurveyChannel}; null if absent
         * @param satisfactionSurveyOffered {@code SatisfactionSurveyOffered}; null if absent
         * @param skillGroupIds {@code SkillGroupIds}; null if absent
         * @param skillGroupNames {@code SkillGroupNames}; null if absent
         * @param startTime {@code StartTime}: ms; outbound: dialling; null if absent
         */
        public record Data(
                List<AgentEvents> agentEvents,
                @Nullable String agentIds,
                @Nullable String agentNames,
                @Nullable JsonObject analyticsReport,
                @Nullable Boolean analyticsReportReady,
                @Nullable Long callDuration,
                @Nullable String calledNumber,
                @Nullable String calleeLocation,
                @Nullable String callerLocation,
                @Nullable String callingNumber,
                @Nullable String contactDisposition,
                @Nullable String contactId,
                @Nullable String contactType,
                List<CustomerEvents> customerEvents,
                @Nullable String earlyMediaState,
                @Nullable Long establishedTime,
                @Nullable String instanceId,
                List<IvrEvents> ivrEvents,
                @Nullable String outsideNumberReleaseReason,
                List<QueueEvents> queueEvents,
                @Nullable Boolean recordingReady,
                @Nullable String releaseInitiator,
                @Nullable String releaseReason,
                @Nullable Long releaseTime,
                @Nullable Long satisfaction,
                @Nullable String satisfactionSurveyChannel,
                @Nullable Boolean satisfactionSurveyOffered,
                @Nullable String skillGroupIds,
                @Nullable String skillGroupNames,
                @Nullable Long startTime) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.objects("AgentEvents").stream()
                                .map(AgentEvents::read)
                                .toList(),
                        json.text("AgentIds"),
                        json.text("AgentNames"),
                        json.object("AnalyticsReport"),
                        json.bool("AnalyticsReportReady"),
                        json.integer("CallDuration"),
                        json.text("CalledNumber"),
                        json.text("CalleeLocation"),
                        json.text("CallerLocation"),
                        json.text("CallingNumber"),
                        json.text("ContactDisposition"),
                        json.text("ContactId"),
                        json.text("ContactType"),
                        json.objects("CustomerEvents").stream()
                                .map(CustomerEvents::read)
                                .toList(),
                        json.text("EarlyMediaState"),
                        json.integer("EstablishedTime"),
                        json.text("InstanceId"),
                        json.objects("IvrEvents").stream().map(IvrEvents::read).toList(),
                        json.text("OutsideNumberReleaseReason"),
                        json.objects("QueueEvents").stream()
                                .map(QueueEvents::read)
                                .toList(),
                        json.bool("RecordingReady"),
                        json.text("ReleaseInitiator"),
                        json.text("ReleaseReason"),
                        json.integer("ReleaseTime"),
                        json.integer("Satisfaction"),
                        json.text("SatisfactionSurveyChannel"),
                        json.bool("SatisfactionSurveyOffered"),
                        json.text("SkillGroupIds"),
                        json.text("SkillGroupNames"),
                        json.integer("StartTime"));
            }

            /**
             * The part {@code AgentEvents} of the answer. {@code toString} shows no content.
             *
             * @param agentId {@code AgentId}; null if absent
             * @param agentName {@code AgentName}; null if absent
             * @param eventSequence {@code EventSequence}
             * @param skillGroupId {@code SkillGroupId}; null if absent
             */
            public record AgentEvents(
                    @Nullable String agentId,
                    @Nullable String agentName,
                    List<EventSequence> eventSequence,
                    @Nullable String skillGroupId) {

                static AgentEvents read(JsonObject json) {
                    return new AgentEvents(
                            json.text("AgentId"),
                            json.text("AgentName"),
                            json.objects("EventSequence").stream()
                                    .map(EventSequence::read)
                                    .toList(),
                            json.text("SkillGroupId"));
                }

                /**
                 * The part {@code EventSequence} of the answer. {@code toString} shows no content.
                 *
                 * @param duration {@code Duration}; null if absent
                 * @param event {@code Event}; null if absent
                 * @param eventTime {@code EventTime}: ms; null if absent
                 */
                public record EventSequence(
                        @Nullable Long duration,
                        @Nullable String event,
                        @Nullable Long eventTime) {

                    static EventSequence read(JsonObject json) {
                        return new EventSequence(
                                json.integer("Duration"), json.text("Event"), json.integer("EventTime"));
                    }

                    @Override
                    public String toString() {
                        return "EventSequence[]";
                    }
                }

                @Override
                public String toString() {
                    return "AgentEvents[]";
                }
            }

            /**
             * The part {@code CustomerEvents} of the answer. {@code toString} shows no content.
             *
             * @param customerId {@code CustomerId}; null if absent
             * @param eventSequence {@code EventSequence}
             */
            public record CustomerEvents(@Nullable String customerId, List<EventSequence> eventSequence) {

                static CustomerEvents read(JsonObject json) {
                    return new CustomerEvents(
                            json.text("CustomerId"),
                            json.objects("EventSequence").stream()
                                    .map(EventSequence::read)
                                    .toList());
                }

                /**
                 * The part {@code EventSequence} of the answer. {@code toString} shows no content.
                 *
                 * @param event {@code Event}; null if absent
                 * @param eventTime {@code EventTime}; null if absent
                 */
                public record EventSequence(
                        @Nullable String event, @Nullable Long eventTime) {

                    static EventSequence read(JsonObject json) {
                        return new EventSequence(json.text("Event"), json.integer("EventTime"));
                    }

                    @Override
                    public String toString() {
                        return "EventSequence[]";
                    }
                }

                @Override
                public String toString() {
                    return "CustomerEvents[]";
                }
            }

            /**
             * The part {@code IvrEvents} of the answer. {@code toString} shows no content.
             *
             * @param eventSequence {@code EventSequence}
             * @param flowId {@code FlowId}; null if absent
             * @param flowType {@code FlowType}: MAIN_FLOW, SUB_FLOW, SURVEY_FLOW; null if absent
             */
            public record IvrEvents(
                    List<EventSequence> eventSequence,
                    @Nullable String flowId,
                    @Nullable String flowType) {

                static IvrEvents read(JsonObject json) {
                    return new IvrEvents(
                            json.objects("EventSequence").stream()
                                    .map(EventSequence::read)
                                    .toList(),
                            json.text("FlowId"),
                            json.text("FlowType"));
                }

                /**
                 * The part {@code EventSequence} of the answer. {@code toString} shows no content.
                 *
                 * @param event {@code Event}; null if absent
                 * @param eventTime {@code EventTime}; null if absent
                 */
                public record EventSequence(
                        @Nullable String event, @Nullable Long eventTime) {

                    static EventSequence read(JsonObject json) {
                        return new EventSequence(json.text("Event"), json.integer("EventTime"));
                    }

                    @Override
                    public String toString() {
                        return "EventSequence[]";
                    }
                }

                @Override
                public String toString() {
                    return "IvrEvents[]";
                }
            }

            /**
             * The part {@code QueueEvents} of the answer. {@code toString} shows no content.
             *
             * @param eventSequence {@code EventSequence}
             * @param flowId {@code FlowId}; null if absent
             * @param queueId {@code QueueId}; null if absent
             * @param queueName {@code QueueName}; null if absent
             * @param queueType {@code QueueType}: 1 skill group, 2 agent; null if absent
             */
            public record QueueEvents(
                    List<EventSequence> eventSequence,
                    @Nullable String flowId,
                    @Nullable String queueId,
                    @Nullable String queueName,
                    @Nullable Long queueType) {

                static QueueEvents read(JsonObject json) {
                    return new QueueEvents(
                            json.objects("EventSequence").stream()
                                    .map(EventSequence::read)
                                    .toList(),
                            json.text("FlowId"),
                            json.text("QueueId"),
                            json.text("QueueName"),
                            json.integer("QueueType"));
                }

                /**
                 * The part {@code EventSequence} of the answer. {@code toString} shows no content.
                 *
                 * @param event {@code Event}; null if absent
                 * @param eventTime {@code EventTime}; null if absent
                 */
                public record EventSequence(
                        @Nullable String event, @Nullable Long eventTime) {

                    static EventSequence read(JsonObject json) {
                        return new EventSequence(json.text("Event"), json.integer("EventTime"));
                    }

                    @Override
                    public String toString() {
                        return "EventSequence[]";
                    }
                }

                @Override
                public String toString() {
                    return "QueueEvents[]";
                }
            }

            @Override
            public String toString() {
                return "Data[instanceId " + instanceId + "]";
            }
        }

        @Override
        public String toString() {
            return "GetCallDetailRecord.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
