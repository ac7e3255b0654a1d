package io.voiceai.aliyun.ccc;

import static io.voiceai.spi.CodeMeaning.Kind.AUTH;
import static io.voiceai.spi.CodeMeaning.Kind.FAULT;

import io.voiceai.aliyun.rpc.GatewayCodes;
import io.voiceai.error.RejectionReason;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.CodeMeaning;

/** The error codes of CCC (Alibaba Cloud, pages of its operations), on top of the gateway's. */
final class CccCodes {
    /** The gateway's and the product's codes. */
    static final CodeBook BOOK = GatewayCodes.BOOK.toBuilder()
            .startingWith(
                    CodeMeaning.refused(
                            RejectionReason.INVALID_PARAMETER, "Correct the parameter that the vendor names"),
                    "Parameter.")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.AGENT_UNAVAILABLE, "Wait until the human agent is free, or name another"),
                    "UserBusy")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.AGENT_UNAVAILABLE, "No extension is free: let the human agent sign in"),
                    "NotExists.Extension")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.CALL_NOT_RUNNING, "The call is over, or it belongs to another instance"),
                    "NotExists.JobId",
                    "NotExists.ChannelId")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.RESOURCE_NOT_FOUND,
                            "Check the instance id in the vendor's console, and the region"),
                    "NotExists.InstanceId")
            .codes(
                    CodeMeaning.refused(
                            RejectionReason.RESOURCE_NOT_FOUND, "Give the human agent in the form name@instance"),
                    "NotExists.UserId")
            .startingWith(
                    CodeMeaning.refused(
                            RejectionReason.RESOURCE_NOT_FOUND, "Check the id that the vendor names in its console"),
                    "NotExists.")
            .startingWith(CodeMeaning.refused(RejectionReason.OTHER, null), "InUse.", "AlreadyExists.")
            .codes(
                    CodeMeaning.of(AUTH, "This instance does not take temporary keys for the operation"),
                    "Permission.StsToken")
            .startingWith(
                    CodeMeaning.of(AUTH, "Map the key's RAM user to an agent of the instance that may do this"),
                    "Permission.")
            .startingWith(CodeMeaning.of(FAULT, null), "InternalService.")
            .build();

    private CccCodes() {}
}
