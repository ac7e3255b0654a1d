package io.voiceai.aliyun.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.RejectionReason;
import io.voiceai.spi.CodeMeaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayCodesTest {
    @ParameterizedTest
    @CsvSource({
        "Throttling, THROTTLED",
        "Throttling.User, THROTTLED",
        "Throttling.Api, THROTTLED",
        "ServiceUnavailable, FAULT",
        "InternalError, FAULT",
        "InternalError.Timeout, FAULT",
        "SignatureNonceUsed, NONCE_USED",
        "InvalidTimeStamp.Expired, CLOCK",
        "InvalidTimeStamp.Format, AUTH",
        "IllegalTimestamp, CLOCK",
        "SignatureDoesNotMatch, AUTH",
        "IncompleteSignature, AUTH",
        "InvalidSignatureMethod, AUTH",
        "InvalidAccessKeyId.NotFound, AUTH",
        "InvalidAccessKeyId.Inactive, AUTH",
        "MissingSecurityToken, AUTH",
        "InvalidSecurityToken.Expired, TOKEN",
        "InvalidSecurityToken.Malformed, AUTH",
        "InvalidSecurityToken.MismatchWithAccessKey, AUTH",
        "Forbidden.RAM, AUTH",
        "Forbidden, AUTH",
        "NoPermission, AUTH",
        "InvalidAction.NotFound, REFUSED",
        "InvalidApi.NotFound, REFUSED",
        "InvalidProduct.NotFound, REFUSED",
        "InvalidVersion, REFUSED",
        "InvalidProtocol.NeedSsl, REFUSED",
        "UnsupportedHTTPMethod, REFUSED",
        "MissingParameter, REFUSED",
        "MissingCallId, REFUSED",
        "InvalidParameter, REFUSED",
        "InvalidParameter.CallId, REFUSED",
        "ContentMD5NotMatched, REFUSED",
        "InsufficientBalance, REFUSED",
        "IdempotentParameterMismatch, REFUSED",
        "SomethingNew, UNKNOWN",
        "Internal, UNKNOWN",
    })
    void everyDocumentedCodeHasAMeaning(String code, CodeMeaning.Kind kind) {
        assertThat(GatewayCodes.BOOK.meaning(code).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Throttling.User",
                "InvalidTimeStamp.Expired",
                "SignatureDoesNotMatch",
                "InvalidSignatureMethod",
                "InvalidAccessKeyId.NotFound",
                "InvalidAccessKeyId.Inactive",
                "MissingSecurityToken",
                "InvalidSecurityToken.Expired",
                "InvalidSecurityToken.Malformed",
                "Forbidden.RAM",
                "InvalidAction.NotFound",
                "MissingCallId",
                "InsufficientBalance"
            })
    void whatACallerCanChangeComesWithTheWayOut(String code) {
        assertThat(GatewayCodes.BOOK.meaning(code).wayOut()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void anEmptyAccountIsAReasonOfItsOwn() {
        assertThat(GatewayCodes.BOOK.meaning("InsufficientBalance").reason()).isEqualTo(RejectionReason.NO_PACKAGE);
    }
}
