package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a task in which the vendor calls many numbers. Rests on Tencent Cloud's page of the operation, API
 * 2020-02-10, read 2026-08.
 */
public final class CreateAutoCalloutTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("CreateAutoCalloutTask", "TaskId", Response::read);

    private CreateAutoCalloutTask() {}

    /**
     * The parameters of CreateAutoCalloutTask.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param notBefore {@code NotBefore}: when it begins, seconds since 1970
         * @param callees {@code Callees}: 0086 and the number as dialled within mainland China
         * @param callers {@code Callers}: in the same form
         */
        public Request(long sdkAppId, long notBefore, List<String> callees, List<String> callers) {
            put("SdkAppId", sdkAppId);
            put("NotBefore", notBefore);
            put("Callees", callees);
            put("Callers", callers);
        }

        /**
         * Sets {@code IvrId}: this or AIAgentId.
         *
         * @param value the value
         * @return this
         */
        public Request ivrId(long value) {
            return put("IvrId", value);
        }

        /**
         * Sets {@code Name}.
         *
         * @param value the value
         * @return this
         */
        public Request name(String value) {
            return put("Name", value);
        }

        /**
         * Sets {@code Description}.
         *
         * @param value the value
         * @return this
         */
        public Request description(String value) {
            return put("Description", value);
        }

        /**
         * Sets {@code NotAfter}: when it stops, seconds since 1970.
         *
         * @param value the value
         * @return this
         */
        public Request notAfter(long value) {
            return put("NotAfter", value);
        }

        /**
         * Sets {@code Tries}: 1 to 3.
         *
         * @param value the value
         * @return this
         */
        public Request tries(int value) {
            return put("Tries", value);
        }

        /**
         * Sets {@code AIAgentId}: this or IvrId.
         *
         * @param value the value
         * @return this
         */
        public Request aiAgentId(long value) {
            return put("AIAgentId", value);
        }

        /**
         * Sets {@code RetryInterval}: seconds, 600 to 86400.
         *
         * @param value the value
         * @return this
         */
        public Request retryInterval(int value) {
            return put("RetryInterval", value);
        }

        /**
         * Sets {@code Variables}: for all callees.
         *
         * @param value the value
         * @return this
         */
        public Request variables(List<Variable> value) {
            return put("Variables", value);
        }

        /**
         * Sets {@code UUI}: for all callees.
         *
         * @param value the value
         * @return this
         */
        public Request uui(String value) {
            return put("UUI", value);
        }

        /**
         * Sets {@code CalleeAttributes}: for single callees.
         *
         * @param value the value
         * @return this
         */
        public Request calleeAttributes(List<CalleeAttribute> value) {
            return put("CalleeAttributes", value);
        }

        /**
         * Sets {@code TimeZone}: such as Asia/Shanghai.
         *
         * @param value the value
         * @return this
         */
        public Request timeZone(String value) {
            return put("TimeZone", value);
        }

        /**
         * Sets {@code AvailableTime}: when it may call; the vendor prefers AvailableWorkTimeConfig, which this overrides.
         *
         * @param value the value
         * @return this
         */
        public Request availableTime(List<TimeRange> value) {
            return put("AvailableTime", value);
        }

        /**
         * Sets {@code MaxRingTimeoutSecond}: seconds; only with numbers of the customer's own.
         *
         * @param value the value
         * @return this
         */
        public Request maxRingTimeoutSecond(int value) {
            return put("MaxRingTimeoutSecond", value);
        }

        /**
         * Sets {@code RetryHangupTypes}: end codes after which a callee is tried again; tasks with AIAgentId
         * only.
         *
         * @param value the value
         * @return this
         */
        public Request retryHangupTypes(List<String> value) {
            return put("RetryHangupTypes", value);
        }

        /**
         * Sets {@code AvailableWorkTimeConfig}: when it may call, by kind of day.
         *
         * @param value the value
         * @return this
         */
        public Request availableWorkTimeConfig(List<AvailableTimeConfig> value) {
            return put("AvailableWorkTimeConfig", value);
        }

        /**
         * Sets {@code RetryTags}: tags of the talk after which a callee is tried again; tasks with AIAgentId and a dialogue model only.
         *
         * @param value the value
         * @return this
         */
        public Request retryTags(List<RetryTagItem> value) {
            return put("RetryTags", value);
        }

        /**
         * Sets {@code TriggerStrategy}: HTTP requests of the vendor after certain calls.
         *
         * @param value the value
         * @return this
         */
        public Request triggerStrategy(List<TriggerStrategyItem> value) {
            return put("TriggerStrategy", value);
        }

        /**
         * Sets {@code ConcurrencyLimit}: calls at a time; the China site only.
         *
         * @param value the value
         * @return this
         */
        public Request concurrencyLimit(int value) {
            return put("ConcurrencyLimit", value);
        }

        /**
         * The part {@code CalleeAttributes}.
         */
        public static final class CalleeAttribute extends WireObject<CalleeAttribute> {
            /**
             * Starts with what is required.
             *
             * @param callee {@code Callee}
             */
            public CalleeAttribute(String callee) {
                require("Callee", callee);
            }

            /**
             * Sets {@code UUI}.
             *
             * @param value the value
             * @return this
             */
            public CalleeAttribute uui(String value) {
                return put("UUI", value);
            }

            /**
             * Sets {@code Variables}.
             *
             * @param value the value
             * @return this
             */
            public CalleeAttribute variables(List<Variable> value) {
                return put("Variables", value);
            }
        }

        /**
         * A span of the day, in AvailableTime and AvailableWorkTimeConfig.
         */
        public static final class TimeRange extends WireObject<TimeRange> {
            /**
             * Starts empty.
             */
            public TimeRange() {}

            /**
             * Sets {@code StartTime}: HH:mm:ss.
             *
             * @param value the value
             * @return this
             */
            public TimeRange startTime(String value) {
                return put("StartTime", value);
            }

            /**
             * Sets {@code EndTime}: HH:mm:ss.
             *
             * @param value the value
             * @return this
             */
            public TimeRange endTime(String value) {
                return put("EndTime", value);
            }
        }

        /**
         * The part {@code AvailableWorkTimeConfig}.
         */
        public static final class AvailableTimeConfig extends WireObject<AvailableTimeConfig> {
            /**
             * Starts empty.
             */
            public AvailableTimeConfig() {}

            /**
             * Sets {@code DayType}: EveryDay, the default, BusinessDay, Holiday, Custom.
             *
             * @param value the value
             * @return this
             */
            public AvailableTimeConfig dayType(String value) {
                return put("DayType", value);
            }

            /**
             * Sets {@code DaysOfWeek}: Monday to Sunday.
             *
             * @param value the value
             * @return this
             */
            public AvailableTimeConfig daysOfWeek(List<String> value) {
                return put("DaysOfWeek", value);
            }

            /**
             * Sets {@code TimeRanges}.
             *
             * @param value the value
             * @return this
             */
            public AvailableTimeConfig timeRanges(List<TimeRange> value) {
                return put("TimeRanges", value);
            }
        }

        /**
         * A tag of the talk, in RetryTags and TriggerStrategy.
         */
        public static final class RetryTagItem extends WireObject<RetryTagItem> {
            /**
             * Starts empty.
             */
            public RetryTagItem() {}

            /**
             * Sets {@code TagName}.
             *
             * @param value the value
             * @return this
             */
            public RetryTagItem tagName(String value) {
                return put("TagName", value);
            }

            /**
             * Sets {@code TagValue}.
             *
             * @param value the value
             * @return this
             */
            public RetryTagItem tagValue(String value) {
                return put("TagValue", value);
            }
        }

        /**
         * The part {@code TriggerStrategy}: after which calls the vendor tells the customer by HTTP.
         */
        public static final class TriggerStrategyItem extends WireObject<TriggerStrategyItem> {
            /**
             * Starts empty.
             */
            public TriggerStrategyItem() {}

            /**
             * Sets {@code HangupTypes}: end codes, such as 206.
             *
             * @param value the value
             * @return this
             */
            public TriggerStrategyItem hangupTypes(List<String> value) {
                return put("HangupTypes", value);
            }

            /**
             * Sets {@code CallTags}.
             *
             * @param value the value
             * @return this
             */
            public TriggerStrategyItem callTags(List<RetryTagItem> value) {
                return put("CallTags", value);
            }

            /**
             * Sets {@code TriggerMode}: ONCE_PER_NUMBER, ALWAYS_ON_MATCH.
             *
             * @param value the value
             * @return this
             */
            public TriggerStrategyItem triggerMode(String value) {
                return put("TriggerMode", value);
            }

            /**
             * Sets {@code InterfaceConfig}.
             *
             * @param value the value
             * @return this
             */
            public TriggerStrategyItem interfaceConfig(HttpCallbackConfig value) {
                return put("InterfaceConfig", value);
            }

            /**
             * The part {@code InterfaceConfig}: the request that the vendor sends to the customer.
             */
            public static final class HttpCallbackConfig extends WireObject<HttpCallbackConfig> {
                /**
                 * Starts empty.
                 */
                public HttpCallbackConfig() {}

                /**
                 * Sets {@code Url}.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig url(String value) {
                    return put("Url", value);
                }

                /**
                 * Sets {@code HeaderParams}: headers of the request.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig headerParams(List<HeaderParams> value) {
                    return put("HeaderParams", value);
                }

                /**
                 * Sets {@code Params}: its body.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig params(List<HttpParams> value) {
                    return put("Params", value);
                }

                /**
                 * Sets {@code Returns}: what to read from the JSON answer.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig returns(List<ReturnKey> value) {
                    return put("Returns", value);
                }

                /**
                 * Sets {@code Async}.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig async(boolean value) {
                    return put("Async", value);
                }

                /**
                 * Sets {@code AuthType}: 0 none, 1 one of the four that follow.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig authType(int value) {
                    return put("AuthType", value);
                }

                /**
                 * Sets {@code BasicAuth}.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig basicAuth(BasicAuth value) {
                    return put("BasicAuth", value);
                }

                /**
                 * Sets {@code BearerAuth}.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig bearerAuth(BearerAuth value) {
                    return put("BearerAuth", value);
                }

                /**
                 * Sets {@code CustomAuth}.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig customAuth(HttpParams value) {
                    return put("CustomAuth", value);
                }

                /**
                 * Sets {@code Oauth2Auth}.
                 *
                 * @param value the value
                 * @return this
                 */
                public HttpCallbackConfig oauth2Auth(OauthConfig value) {
                    return put("Oauth2Auth", value);
                }

                /**
                 * The part {@code HeaderParams}.
                 */
                public static final class HeaderParams extends WireObject<HeaderParams> {
                    /**
                     * Starts empty.
                     */
                    public HeaderParams() {}

                    /**
                     * Sets {@code Key}.
                     *
                     * @param value the value
                     * @return this
                     */
                    public HeaderParams key(String value) {
                        return put("Key", value);
                    }

                    /**
                     * Sets {@code Value}: may hold a placeholder, such as &#123;taskId&#125;.
                     *
                     * @param value the value
                     * @return this
                     */
                    public HeaderParams value(String value) {
                        return put("Value", value);
                    }
                }

                /**
                 * A parameter of the request, in Params and CustomAuth.
                 */
                public static final class HttpParams extends WireObject<HttpParams> {
                    /**
                     * Starts empty.
                     */
                    public HttpParams() {}

                    /**
                     * Sets {@code Key}.
                     *
                     * @param value the value
                     * @return this
                     */
                    public HttpParams key(String value) {
                        return put("Key", value);
                    }

                    /**
                     * Sets {@code Value}: may hold a placeholder, such as &#123;callStatus&#125;.
                     *
                     * @param value the value
                     * @return this
                     */
                    public HttpParams value(String value) {
                        return put("Value", value);
                    }

                    /**
                     * Sets {@code ValueType}.
                     *
                     * @param value the value
                     * @return this
                     */
                    public HttpParams valueType(String value) {
                        return put("ValueType", value);
                    }
                }

                /**
                 * The part {@code Returns}.
                 */
                public static final class ReturnKey extends WireObject<ReturnKey> {
                    /**
                     * Starts empty.
                     */
                    public ReturnKey() {}

                    /**
                     * Sets {@code Key}.
                     *
                     * @param value the value
                     * @return this
                     */
                    public ReturnKey key(String value) {
                        return put("Key", value);
                    }
                }

                /**
                 * The part {@code BasicAuth}.
                 */
                public static final class BasicAuth extends WireObject<BasicAuth> {
                    /**
                     * Starts empty.
                     */
                    public BasicAuth() {}

                    /**
                     * Sets {@code BasicToken}: a secret.
                     *
                     * @param value the value
                     * @return this
                     */
                    public BasicAuth basicToken(String value) {
                        return put("BasicToken", value);
                    }
                }

                /**
                 * The part {@code BearerAuth}.
                 */
                public static final class BearerAuth extends WireObject<BearerAuth> {
                    /**
                     * Starts empty.
                     */
                    public BearerAuth() {}

                    /**
                     * Sets {@code BearerToken}: a secret.
                     *
                     * @param value the value
                     * @return this
                     */
                    public BearerAuth bearerToken(String value) {
                        return put("BearerToken", value);
                    }
                }

                /**
                 * The part {@code Oauth2Auth}.
                 */
                public static final class OauthConfig extends WireObject<OauthConfig> {
                    /**
                     * Starts empty.
                     */
                    public OauthConfig() {}

                    /**
                     * Sets {@code TokenURL}.
                     *
                     * @param value the value
                     * @return this
                     */
                    public OauthConfig tokenUrl(String value) {
                        return put("TokenURL", value);
                    }

                    /**
                     * Sets {@code ClientId}.
                     *
                     * @param value the value
                     * @return this
                     */
                    public OauthConfig clientId(String value) {
                        return put("ClientId", value);
                    }

                    /**
                     * Sets {@code ClientSecret}: a secret.
                     *
                     * @param value the value
                     * @return this
                     */
                    public OauthConfig clientSecret(String value) {
                        return put("ClientSecret", value);
                    }
                }
            }
        }
    }

    /**
     * The answer of CreateAutoCalloutTask. {@code toString} shows only what may be logged.
     *
     * @param taskId {@code TaskId}: the key of every later operation; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String taskId, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("TaskId"), json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "CreateAutoCalloutTask.Response[taskId " + taskId + ", requestId " + requestId + "]";
        }
    }
}
