package io.voiceai.tencent.ccc;

import static io.voiceai.spi.CodeMeaning.Kind.AUTH;
import static io.voiceai.spi.CodeMeaning.Kind.CLOCK;
import static io.voiceai.spi.CodeMeaning.Kind.FAULT;
import static io.voiceai.spi.CodeMeaning.Kind.THROTTLED;
import static io.voiceai.spi.CodeMeaning.Kind.TOKEN;

import io.voiceai.error.RejectionReason;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.CodeMeaning;

/**
 * The error codes that all products of Tencent Cloud share (Tencent Cloud, "Error Codes", common error codes). A product's
 * own codes are added to them. A code is {@code Class} or {@code Class.Detail}; an unknown detail of a class listed here
 * means what the class means.
 */
public final class TencentCodes {
    /** The codes. */
    public static final CodeBook BOOK =
            refusals(faults(keys(CodeBook.builder()))).build();

    private TencentCodes() {}

    private static CodeBook.Builder keys(CodeBook.Builder book) {
        return book.codes(
                        CodeMeaning.of(
                                CLOCK, "Set this machine's clock (NTP); the vendor accepts 5 minutes of difference"),
                        "AuthFailure.SignatureExpire")
                .codes(
                        CodeMeaning.of(
                                AUTH,
                                "Check the secret key: another key's, or pasted with a blank? Check that no proxy changes"
                                        + " requests"),
                        "AuthFailure.SignatureFailure")
                .codes(
                        CodeMeaning.of(
                                AUTH,
                                "The secret id is not known or is disabled: check it, and that it belongs to this site"),
                        "AuthFailure.SecretIdNotFound")
                .codes(
                        CodeMeaning.of(
                                AUTH, "This is not a cloud API key: make one in the console under Access Management"),
                        "AuthFailure.InvalidSecretId")
                .codes(
                        CodeMeaning.of(
                                AUTH,
                                "The gateway cannot read the Authorization header: check that no proxy changes requests"),
                        "AuthFailure.InvalidAuthorization")
                .codes(
                        CodeMeaning.of(TOKEN, "The temporary key's token is wrong or expired: fetch a new key"),
                        "AuthFailure.TokenFailure")
                .codes(
                        CodeMeaning.of(
                                AUTH, "The account asks for multi-factor authentication: use a key that is free of it"),
                        "AuthFailure.MFAFailure")
                .startingWith(
                        CodeMeaning.of(AUTH, "Check the secret id, the secret key and their permissions"),
                        "AuthFailure")
                .startingWith(
                        CodeMeaning.of(
                                AUTH, "Grant the key's user the action that the operation needs (Access Management)"),
                        "AuthFailure.UnauthorizedOperation",
                        "UnauthorizedOperation");
    }

    private static CodeBook.Builder faults(CodeBook.Builder book) {
        return book.startingWith(
                        CodeMeaning.of(THROTTLED, "Send fewer requests per second, or ask for a higher limit"),
                        "RequestLimitExceeded")
                .startingWith(
                        CodeMeaning.of(FAULT, null), "InternalError", "ServiceUnavailable", "ResourceUnavailable");
    }

    private static CodeBook.Builder refusals(CodeBook.Builder book) {
        return book.startingWith(
                        CodeMeaning.refused(
                                RejectionReason.INVALID_PARAMETER, "Correct the parameter that the vendor names"),
                        "InvalidParameter",
                        "MissingParameter",
                        "UnknownParameter",
                        "InvalidRequest",
                        "RequestSizeLimitExceeded")
                .startingWith(
                        CodeMeaning.refused(
                                RejectionReason.RESOURCE_NOT_FOUND,
                                "Check the endpoint and the site: this host does not serve the operation"),
                        "InvalidAction",
                        "NoSuchVersion",
                        "NoSuchProduct",
                        "UnsupportedProtocol",
                        "UnsupportedRegion",
                        "ActionOffline")
                .startingWith(
                        CodeMeaning.refused(
                                RejectionReason.OTHER, "The vendor does not offer this for this account or resource"),
                        "UnsupportedOperation")
                .startingWith(
                        CodeMeaning.refused(RejectionReason.OTHER, "This was a dry run: leave its flag out"),
                        "DryRunOperation")
                .startingWith(
                        CodeMeaning.refused(
                                RejectionReason.NOT_PERMITTED,
                                "The account may not do this from here: check its allow list with the vendor"),
                        "OperationDenied",
                        "IpInBlacklist",
                        "IpNotInWhitelist")
                .startingWith(
                        CodeMeaning.refused(RejectionReason.NO_PACKAGE, "Check packages and quotas in the console"),
                        "LimitExceeded")
                .startingWith(
                        CodeMeaning.refused(
                                RejectionReason.RESOURCE_NOT_FOUND, "Check the ids: the resource does not exist"),
                        "ResourceNotFound")
                .startingWith(
                        CodeMeaning.refused(RejectionReason.OTHER, "Try later: the resource is in use or used up"),
                        "ResourceInUse",
                        "ResourceInsufficient");
    }
}
