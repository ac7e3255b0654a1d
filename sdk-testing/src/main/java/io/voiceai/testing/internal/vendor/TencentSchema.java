package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.vendor.TencentType.Member;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which members Tencent's operations take, of which JSON type; a strict vendor, so a strict emulator. */
final class TencentSchema {

    private static final String SESSION = "SdkAppId:int! SessionId:string!";
    private static final String SESSION_AND_WINDOW = SESSION + " StartTime:int! EndTime:int!";
    private static final String VARIABLES = "[{Key:string! Value:string!}]";
    private static final String PAGE = "SdkAppId:int! PageSize:int! PageNumber:int!";
    private static final String TASK = "SdkAppId:int! TaskId:int!";
    private static final String RECORDS = "StartTimeStamp:int! EndTimeStamp:int! SdkAppId:int! PageSize:int"
            + " PageNumber:int InstanceId:int Limit:int Offset:int";

    private static final String OWN_MODEL = "SdkAppId:int! Callee:string! LLMType:string! APIKey:string! APIUrl:string!"
            + " SystemPrompt:string Model:string VoiceType:string Callers:[string] WelcomeMessage:string WelcomeType:int"
            + " WelcomeMessagePriority:int MaxDuration:int Languages:[string] InterruptMode:int"
            + " InterruptSpeechDuration:int EndFunctionEnable:bool EndFunctionDesc:string TransferFunctionEnable:bool"
            + " TransferItems:[{TransferFunctionName:string! TransferFunctionDesc:string! TransferSkillGroupId:int!}]"
            + " TransferToAgentEnable:bool"
            + " TransferToAgentItems:[{TransferToAgentName:string! TransferToAgentDesc:string! TransferToAgentId:int!}]"
            + " NotifyDuration:int NotifyMessage:string NotifyMaxCount:int CustomTTSConfig:string"
            + " CustomSTTConfig:string VadSilenceTime:int VadLevel:int ExtractConfig:[{InfoType:string! InfoName:string!"
            + " InfoContent:string Examples:[string] Choices:[string]}] Temperature:number TopP:number Variables:"
            + VARIABLES + " ToneWord:{FirstSentenceTimeout:number"
            + " ZHToneWords:{Neutral:[string] Positive:[string] Negative:[string]}} EnableComplianceAudio:bool"
            + " EnableVoicemailDetection:bool VoicemailAction:int LLMExtraBody:string MaxCallDurationMs:int"
            + " MaxRingTimeoutSecond:int AmbientSoundType:string AmbientSoundVolume:number AcquireTimeoutSecond:int"
            + " PromptVariables:" + VARIABLES;

    private static final String TRIGGER = "[{HangupTypes:[string] CallTags:[{TagName:string TagValue:string}]"
            + " TriggerMode:string InterfaceConfig:{Url:string HeaderParams:[{Key:string Value:string}]"
            + " Params:[{Key:string Value:string ValueType:string}] Returns:[{Key:string}] Async:bool AuthType:int"
            + " BasicAuth:{BasicToken:string} BearerAuth:{BearerToken:string}"
            + " CustomAuth:{Key:string Value:string ValueType:string}"
            + " Oauth2Auth:{TokenURL:string ClientId:string ClientSecret:string}}}]";

    private static final String CALLOUT_TASK = "SdkAppId:int! NotBefore:int! Callees:[string]! Callers:[string]!"
            + " AIAgentId:int IvrId:int Name:string Description:string NotAfter:int Tries:int RetryInterval:int"
            + " Variables:" + VARIABLES + " UUI:string CalleeAttributes:[{Callee:string! UUI:string Variables:"
            + VARIABLES
            + "}] TimeZone:string AvailableTime:[{StartTime:string EndTime:string}]"
            + " AvailableWorkTimeConfig:[{DayType:string DaysOfWeek:[string]"
            + " TimeRanges:[{StartTime:string EndTime:string}]}] MaxRingTimeoutSecond:int RetryHangupTypes:[string]"
            + " RetryTags:[{TagName:string TagValue:string}] TriggerStrategy:" + TRIGGER + " ConcurrencyLimit:int";

    private static final Map<String, Map<String, Member>> OPERATIONS = Map.ofEntries(
            operation(
                    "CreateAIAgentCall",
                    "SdkAppId:int! AIAgentId:int! Callee:string! Callers:[string] Variables:" + VARIABLES
                            + " MaxRingTimeoutSecond:int AcquireTimeoutSecond:int PromptVariables:" + VARIABLES),
            operation("CreateAICall", OWN_MODEL),
            operation(
                    "CreateIVRSession",
                    "SdkAppId:int! Callee:string! IVRId:int! Callers:[string] Variables:" + VARIABLES
                            + " UUI:string MaxRingTimeoutSecond:int"),
            operation(
                    "CreateCallOutSession",
                    "SdkAppId:int! UserId:string! Callee:string! Callers:[string] Caller:string"
                            + " IsForceUseMobile:bool UUI:string Uui:string"),
            operation("HangUpCall", SESSION),
            operation(
                    "ControlAIConversation",
                    SESSION + " Command:string ServerPushText:{Text:string Audio:string Interrupt:bool"
                            + " StopAfterPlay:bool DropMode:int Priority:int AddHistory:bool}"
                            + " InvokeLLM:{Content:string Interrupt:bool}"),
            operation("TransferToManual", SESSION + " SkillGroupId:int!"),
            operation("PlaySoundCall", SESSION + " FileId:int PlayTimes:int"),
            operation("DescribeTelCdr", RECORDS + " Phones:[string] SessionIds:[string]"),
            operation("DescribeProtectedTelCdr", RECORDS),
            operation("DescribeSessionDetail", SESSION + " StartTimestamp:int! EndTimestamp:int!"),
            operation("DescribeTelSession", SESSION),
            operation("DescribePSTNActiveSessionList", "SdkAppId:int! Offset:int! Limit:int!"),
            operation("DescribeTelCallInfo", "StartTimeStamp:int! EndTimeStamp:int! SdkAppIdList:[int]!"),
            operation("DescribeAICallInteractionRecords", SESSION),
            operation("DescribeTelRecordAsr", SESSION),
            operation("DescribeAICallExtractResult", SESSION_AND_WINDOW),
            operation("DescribeAIAnalysisResult", SESSION_AND_WINDOW),
            operation("DescribeAILatency", SESSION_AND_WINDOW),
            operation("DescribeAIAgentInfoList", PAGE),
            operation("CreateAutoCalloutTask", CALLOUT_TASK),
            operation("DescribeAutoCalloutTask", TASK),
            operation("DescribeAutoCalloutTasks", PAGE),
            operation("StopAutoCalloutTask", TASK),
            operation("PauseAutoCalloutTask", TASK),
            operation("ResumeAutoCalloutTask", TASK),
            operation(
                    "BindNumberCallInInterface",
                    "SdkAppId:int! Number:string! CallInInterface:{URL:string!}! NumberType:string"));

    private TencentSchema() {}

    static void check(String action, Map<String, @Nullable Object> body) {
        Map<String, Member> members = OPERATIONS.getOrDefault(action, Map.of());
        body.forEach((name, value) -> {
            Member member = members.get(name);
            if (member == null) {
                throw new Refusal(200, "UnknownParameter", "The parameter `" + name + "` is not recognized.");
            }
            if (value != null && !member.type().accepts(value)) {
                throw new Refusal(200, "InvalidParameter", "The value type of parameter `" + name + "` is not valid.");
            }
        });
        members.forEach((name, member) -> {
            if (member.required() && body.get(name) == null) {
                throw missing(name);
            }
        });
    }

    /** A member's value as its type has it, from one that is text throughout. */
    static @Nullable Object typed(String action, String name, @Nullable Object value) {
        Member member = OPERATIONS.getOrDefault(action, Map.of()).get(name);
        return member == null ? value : member.type().ofText(value);
    }

    static Refusal missing(String name) {
        return new Refusal(200, "MissingParameter", "The request is missing a required parameter `" + name + "`.");
    }

    private static Map.Entry<String, Map<String, Member>> operation(String name, String members) {
        return Map.entry(name, TencentType.struct(members).members());
    }
}
