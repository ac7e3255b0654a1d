package io.voiceai.tencent.ccc;

import io.voiceai.error.RejectionReason;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.CodeMeaning;

/**
 * CCC's own error codes, beside those that all products share (Tencent Cloud, CCC, pages of the operations, 2026-08). A
 * {@code FailedOperation} that is not listed here says nothing about whether a call was made, so it stays unknown.
 */
final class TencentCccCodes {
    static final CodeBook BOOK =
            others(packages(callees(TencentCodes.BOOK.toBuilder()))).build();

    private TencentCccCodes() {}

    private static CodeBook.Builder callees(CodeBook.Builder book) {
        return book.codes(
                        refused(
                                RejectionReason.CALLEE_BLOCKED,
                                "The vendor holds the callee for high-risk: do not call this number"),
                        "FailedOperation.CalleeIsBlackUser")
                .codes(
                        refused(
                                RejectionReason.CALLEE_BLOCKED,
                                "The callee is restricted: ask the vendor why, do not call this number until then"),
                        "FailedOperation.CalleeIsLimited")
                .codes(
                        refused(
                                RejectionReason.CALLEE_CALLED_TOO_OFTEN,
                                "Wait until the interval of the application's outbound rule is over"),
                        "FailedOperation.CalloutRuleMaxCallCountCalleeIntervalTime")
                .codes(
                        refused(
                                RejectionReason.CALLEE_CALLED_TOO_OFTEN,
                                "The callee had the calls of the day: call tomorrow, or change the application's"
                                        + " outbound rule"),
                        "FailedOperation.CalloutRuleMaxCallCountCalleePerDayAppID")
                .codes(
                        refused(
                                RejectionReason.AREA_RESTRICTED,
                                "The application's outbound rule closes the callee's area: change the rule in the"
                                        + " console"),
                        "FailedOperation.CalloutRuleBlindArea")
                .codes(
                        refused(
                                RejectionReason.OUTSIDE_CALLING_HOURS,
                                "Call within the hours of the application's outbound rule"),
                        "FailedOperation.CalloutRuleNotWorkTime")
                .codes(
                        refused(
                                RejectionReason.INVALID_PARAMETER,
                                "Check the numbers: 0086 and the number as dialled within China"),
                        "InvalidParameter.IllegalPhoneNumber",
                        "InvalidParameter.InvalidPhoneNumber");
    }

    private static CodeBook.Builder packages(CodeBook.Builder book) {
        return book.codes(
                        refused(RejectionReason.CALLER_OVER_LIMIT, "Use another caller number, or wait"),
                        "FailedOperation.CallerOverFrequency")
                .codes(
                        refused(
                                RejectionReason.NO_CALLER_NUMBER,
                                "Connect a number of your own to the application; AI calls need one"),
                        "FailedOperation.NoCallOutNumber")
                .codes(
                        refused(
                                RejectionReason.CONCURRENCY,
                                "All AI agents of the quota are talking: try later, or buy concurrency"),
                        "FailedOperation.AcquireQuota",
                        "FailedOperation.AIConcurrentOverFrequency",
                        "LimitExceeded.OutOfQuotaMaxCount")
                .codes(
                        refused(RejectionReason.NO_PACKAGE, "Renew or buy the AI agent call package"),
                        "FailedOperation.AILicenseHasExpired",
                        "FailedOperation.AIConcurrentNoPackage")
                .codes(
                        refused(RejectionReason.NO_PACKAGE, "The call package is used up: buy another"),
                        "LimitExceeded.BasePackageExpired")
                .codes(
                        refused(RejectionReason.NO_PACKAGE, "The licence does not suffice: buy more in the console"),
                        "LimitExceeded.InsufficientLicense",
                        "LimitExceeded.OutOfCountLimit")
                .codes(
                        refused(
                                RejectionReason.NOT_PERMITTED,
                                "Open AI agent calls for the application, or grant the key's user the permission"),
                        "FailedOperation.PermissionDenied")
                .codes(
                        refused(RejectionReason.NOT_PERMITTED, "Ask the vendor to put the account on the allow list"),
                        "OperationDenied.NotInWhiteList")
                .codes(
                        refused(RejectionReason.NOT_PERMITTED, "The account is disabled: ask the vendor"),
                        "OperationDenied.UinDisabled");
    }

    private static CodeBook.Builder others(CodeBook.Builder book) {
        return book.codes(
                        refused(
                                RejectionReason.CALL_FAILED,
                                "The vendor could not start the call: look at its message"),
                        "FailedOperation.CallOutFailed")
                .codes(
                        refused(RejectionReason.CALL_NOT_RUNNING, "The session is not known or is over: check its id"),
                        "FailedOperation.SessionNotExists")
                .codes(
                        refused(
                                RejectionReason.CALL_NOT_RUNNING,
                                "No AI agent talks in the session now: control it only while one does"),
                        "FailedOperation.SessionNotInControlState",
                        "FailedOperation.ControlAIConversation")
                .codes(
                        refused(RejectionReason.AGENT_UNAVAILABLE, "The human agent is busy: try later"),
                        "FailedOperation.SeatStatusBusy",
                        "InvalidParameterValue.RingAllGroupMemberOverflow")
                .codes(
                        refused(
                                RejectionReason.RESOURCE_NOT_FOUND,
                                "Check sdkAppId, and that the key belongs to the application's account and site"),
                        "InvalidParameter.InstanceNotExist",
                        "InvalidParameterValue.InstanceNotExist")
                .codes(
                        refused(RejectionReason.RESOURCE_NOT_FOUND, "Check the id that the vendor names"),
                        "InvalidParameterValue.AccountNotExist",
                        "InvalidParameterValue.RecordNotExist",
                        "InvalidParameterValue.FileNotExist",
                        "InvalidParameterValue.SkillGroupError")
                .codes(
                        refused(RejectionReason.NOT_PERMITTED, "A trial agent cannot do this: use a paid one"),
                        "InvalidParameterValue.ExperienceAccount");
    }

    private static CodeMeaning refused(RejectionReason reason, String wayOut) {
        return CodeMeaning.refused(reason, wayOut);
    }
}
