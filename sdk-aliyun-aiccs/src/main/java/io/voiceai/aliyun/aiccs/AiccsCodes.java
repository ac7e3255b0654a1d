package io.voiceai.aliyun.aiccs;

import static io.voiceai.spi.CodeMeaning.Kind.AUTH;
import static io.voiceai.spi.CodeMeaning.Kind.FAULT;

import io.voiceai.aliyun.rpc.GatewayCodes;
import io.voiceai.error.RejectionReason;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.CodeMeaning;

/**
 * The error codes of AICCS and of the voice service family that it belongs to (Alibaba Cloud, API error codes of the voice
 * service), on top of the gateway's.
 */
final class AiccsCodes {
    /** The gateway's and the product's codes. */
    static final CodeBook BOOK = GatewayCodes.BOOK.toBuilder()
            .codes(
                    CodeMeaning.of(AUTH, "Grant the key's RAM user the action aiccs:<operation>"),
                    "isp.RAM_PERMISSION_DENY")
            .codes(CodeMeaning.of(FAULT, null), "isp.SYSTEM_ERROR", "SystemError", "NoTenantFound")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.CALL_NOT_RUNNING,
                            "Either the call is over and gone, or this is not the id of a call that LlmSmartCall placed"),
                    "InvalidParameter.CallId")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.INVALID_PARAMETER, "Correct the parameter that the vendor names"),
                    "Parameter.Error",
                    "isv.INVALID_PARAMETERS",
                    "isv.MOBILE_COUNT_OVER_LIMIT",
                    "isv.VOICE_ROBOT_CALLEE_LIMIT")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.INVALID_PARAMETER, "Check the callee: is it a number that can be dialled?"),
                    "isv.MOBILE_NUMBER_ILLEGAL")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.INVALID_PARAMETER,
                            "Compare the variables with the application's prompt and opening line in the console"),
                    "isv.TTS_TEMPLATE_ILLEGAL",
                    "isv.TEMPLATE_ILLEGAL",
                    "isv.TEMPLATE_PARAMS_ILLEGAL",
                    "isv.BLACK_KEY_CONTROL_LIMIT")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.NO_CALLER_NUMBER, "Use a caller number that belongs to this account"),
                    "isv.DISPLAY_NUMBER_ILLEGAL",
                    "isv.BILLID_NOT_EXIST")
            .codes(
                    CodeMeaning.refused(RejectionReason.NO_PACKAGE, "Top the account up"),
                    "isv.OUT_OF_SERVICE",
                    "isv.AMOUNT_NOT_ENOUGH")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.NOT_PERMITTED, "Open the product or the feature in the vendor's console"),
                    "isv.PRODUCT_UN_SUBSCRIPT",
                    "isv.PRODUCT_UNSUBSCRIBE")
            .codes(
                    CodeMeaning.refused(RejectionReason.NOT_PERMITTED, "Ask the vendor about the state of the account"),
                    "isv.ACCOUNT_NOT_EXISTS",
                    "isv.ACCOUNT_ABNORMAL")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.CALLER_OVER_LIMIT,
                            "Use another caller number, or wait: 1 call a minute, 5 an hour, 20 in 24 hours"),
                    "isv.BUSINESS_LIMIT_CONTROL")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.CALLEE_BLOCKED, "Do not call this callee: it is under protection"),
                    "isv.COMPLAINT_REJECT")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.OUTSIDE_CALLING_HOURS, "Call within the hours that are allowed"),
                    "isv.VOICE_ROBOT_NOT_PERIOD",
                    "isv.VOICE_CALL_PERIOD_ERROR")
            .codes(
                    CodeMeaning.refused(RejectionReason.CALL_FAILED, "The vendor could not start the call"),
                    "isv.VOICE_CALL_FAIL")
            .build();

    private AiccsCodes() {}
}
