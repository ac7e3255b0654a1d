package io.voiceai.aliyun.rpc;

import static io.voiceai.spi.CodeMeaning.Kind.AUTH;
import static io.voiceai.spi.CodeMeaning.Kind.CLOCK;
import static io.voiceai.spi.CodeMeaning.Kind.FAULT;
import static io.voiceai.spi.CodeMeaning.Kind.NONCE_USED;
import static io.voiceai.spi.CodeMeaning.Kind.THROTTLED;
import static io.voiceai.spi.CodeMeaning.Kind.TOKEN;

import io.voiceai.error.RejectionReason;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.CodeMeaning;

/**
 * The error codes of Alibaba Cloud's gateway, which all products share (Alibaba Cloud, public error codes). A product's
 * own codes are added to them.
 */
public final class GatewayCodes {
    /** The gateway's codes. */
    public static final CodeBook BOOK = CodeBook.builder()
            .startingWith(
                    CodeMeaning.of(THROTTLED, "Send fewer requests per second, or ask for a higher limit"),
                    "Throttling")
            .startingWith(
                    CodeMeaning.of(
                            CLOCK, "Set this machine's clock (NTP); the vendor accepts 15 minutes of difference"),
                    "InvalidTimeStamp",
                    "IllegalTimestamp")
            .codes(
                    CodeMeaning.of(
                            AUTH, "The vendor does not take the form of the time stamp: report it with the request id"),
                    "InvalidTimeStamp.Format")
            .codes(
                    CodeMeaning.of(
                            NONCE_USED,
                            "The vendor saw this very request before: look for a proxy or library that sends requests twice"),
                    "SignatureNonceUsed")
            .codes(
                    CodeMeaning.of(
                            AUTH,
                            "Check the access key secret: another key's, or pasted with a blank? Check that no proxy changes"
                                    + " requests"),
                    "SignatureDoesNotMatch",
                    "IncompleteSignature")
            .startingWith(
                    CodeMeaning.of(
                            AUTH, "The gateway does not take this signature algorithm: choose another in the builder"),
                    "InvalidSignature")
            .codes(
                    CodeMeaning.of(AUTH, "The access key id is not known: check it, and that it belongs to this site"),
                    "InvalidAccessKeyId.NotFound")
            .startingWith(
                    CodeMeaning.of(AUTH, "Check the access key id, and that the key is enabled"), "InvalidAccessKeyId")
            .codes(CodeMeaning.of(AUTH, "This is a temporary key: give its security token too"), "MissingSecurityToken")
            .codes(CodeMeaning.of(TOKEN, "The temporary key expired: fetch a new one"), "InvalidSecurityToken.Expired")
            .startingWith(
                    CodeMeaning.of(AUTH, "The security token does not belong to this key, or is damaged"),
                    "InvalidSecurityToken")
            .startingWith(
                    CodeMeaning.of(AUTH, "Grant the key's RAM user the action that the operation needs"),
                    "Forbidden",
                    "NoPermission",
                    "Permission.")
            .codes(CodeMeaning.of(FAULT, null), "ServiceUnavailable", "InternalError")
            .startingWith(CodeMeaning.of(FAULT, null), "InternalError.", "ServiceUnavailable.")
            .startingWith(
                    CodeMeaning.refused(
                            RejectionReason.RESOURCE_NOT_FOUND,
                            "Check the endpoint and region: this host does not serve the operation"),
                    "InvalidProduct",
                    "InvalidApi",
                    "InvalidAction",
                    "InvalidVersion",
                    "InvalidProtocol",
                    "UnsupportedHTTPMethod")
            .startingWith(
                    CodeMeaning.refused(
                            RejectionReason.INVALID_PARAMETER, "Correct the parameter that the vendor names"),
                    "Missing",
                    "InvalidParameter",
                    "ContentMD5NotMatched",
                    "Idempotent")
            .codes(CodeMeaning.refused(RejectionReason.NO_PACKAGE, "Top the account up"), "InsufficientBalance")
            .build();

    private GatewayCodes() {}
}
