package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Group D, first part: answers in HTTP and JSON that are whole, and do not say which call was made. */
class EnvelopeRowsTest {
    @Test
    @Row("D1")
    void successWithoutAUsableCallId(RowRun row) {
        row.everywhere(one -> {
            for (String id : List.of("null", "\"\"", "\" \"", "\"null\"", "{}", "{\"a\":1}", "[]", "[\"c\"]", "true")) {
                unknown(one, one.adapter.placed(id));
            }
            unknown(one, one.adapter.placed("1").replace("\"" + one.adapter.idField() + "\"", "\"Other\""))
                    .says("no call id");
        });
    }

    private static Outcome unknown(Case one, String answer) throws IOException {
        one.vendor().always(Reaction.json(200, answer));
        return one.place().unknown().counted(1, 1).requests(1);
    }

    @Test
    @Row("D2")
    void aCallIdThatIsANumber(RowRun row) {
        row.everywhere(one -> {
            for (String id : List.of("12", "9007199254740993", "123456789012345678901234567890")) {
                one.vendor().always(Reaction.json(200, one.adapter.placed(id)));
                one.place().succeeded(id).counted(1, 1);
            }
        });
    }

    @Test
    @Row("D3")
    void aKeyThatComesTwice(RowRun row) {
        row.everywhere(one -> {
            String[] harmless = {"\"Note\":\"a\"", "\"Note\":\"b\""};
            one.vendor().always(Reaction.json(200, one.adapter.placed("\"call-1\"", harmless)));
            one.place().succeeded("call-1").counted(1, 1);

            String other = "\"" + one.adapter.idField() + "\":\"call-2\"";
            unknown(one, one.adapter.placed("\"call-1\"", other)).candidate("call-1");
        });
    }

    @Test
    @Row("D4")
    void textAfterTheDocument(RowRun row) {
        row.everywhere(one -> {
            for (String more : List.of("x", "{}", "\n{\"a\":1}", ",")) {
                one.lost(Reaction.json(200, one.adapter.done(Op.P) + more), FailureKind.BAD_RESPONSE, 1)
                        .candidate("call-1");
            }
        });
    }

    @Test
    @Row("D5")
    void aDocumentThatIsCut(RowRun row) {
        row.everywhere(one -> {
            String json = one.adapter.done(Op.P);
            one.lost(Reaction.json(200, json.substring(0, json.length() - 1)), FailureKind.BAD_RESPONSE, 2)
                    .candidate("call-1");
            one.lost(Reaction.json(200, json.substring(0, json.length() / 2)), FailureKind.BAD_RESPONSE, 2);
        });
    }

    @Test
    @Row("D7")
    void whatIsNotKnownHereDoesNoHarm(RowRun row) {
        row.everywhere(one -> {
            String[] more = {
                "\"Tomorrows\":{\"a\":[1,null,{\"b\":{}}]}", "\"Status\":\"TomorrowsStatus\"", "\"Message\":null"
            };
            one.vendor().always(Reaction.json(200, one.adapter.placed("\"call-1\"", more)));
            one.place().succeeded("call-1").counted(1, 1);
            one.vendor().always(Reaction.json(200, one.adapter.ended("\"Tomorrows\":[null]", "\"Params\":null")));
            one.hangUp().succeeded("CONFIRMED").requests(1);
            one.vendor().always(Reaction.json(200, one.adapter.read("\"Tomorrows\":[null]", "\"Message\":null")));
            one.read().succeeded().requests(1);
        });
    }

    @Test
    @Row("D8")
    void numbersAndFlagsInAnotherForm(RowRun row) {
        row.everywhere(one -> {
            for (String[] each : new String[][] {
                {"\"16\"", "16"},
                {"16", "16"},
                {"1e1", "10"},
                {"16.0", "16"},
                {"16.9", null},
                {"true", null},
                {"\"x\"", null}
            }) {
                one.vendor().always(Reaction.json(200, one.adapter.readWith(each[0])));
                Long number = one.adapter.number(one.form.run(one.adapter.reading(one.provider())));
                assertThat(number == null ? null : number.toString())
                        .as(each[0])
                        .isEqualTo(each[1]);
            }
            String placed = one.adapter.done(Op.P).replace("\"HttpStatusCode\":200", "\"HttpStatusCode\":\"200\"");
            one.vendor().always(Reaction.json(200, placed));
            one.place().succeeded("call-1").counted(1, 1);
            one.vendor().always(Reaction.json(200, one.adapter.ended().replace(":true", ":\"true\"")));
            one.hangUp().succeeded("CONFIRMED").requests(1);
        });
    }

    /** AICCS is the vendor whose hang-up says in a field of its own whether it worked. */
    @Test
    @Row("D9")
    void aHangUpThatIsNotConfirmed(RowRun row) {
        row.at(Adapter.only("AliyunAiccs"), one -> {
            one.http(settings -> settings.deadline(Op.H.effect, Duration.ofSeconds(2)));
            for (String result : List.of("null", "\"\"", "0", "\"false\"", "false", "1", "{}")) {
                Reaction no = Reaction.json(200, one.adapter.ended().replace("true", result));
                one.vendor().next(no, no).always(one.adapter.success(Op.H));
                one.hangUp().succeeded("CONFIRMED").requests(3);
            }
            one.vendor().always(Reaction.json(200, one.adapter.ended().replace("Result", "Other")));
            Outcome never = one.hangUp().failed(FailureKind.UNCONFIRMED).says("did not confirm");
            assertThat(never.failure().sends()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    @Row("D10")
    void encodings(RowRun row) {
        row.everywhere(one -> {
            for (Op op : Op.values()) {
                one.vendor().always(Reaction.json(200, "\uFEFF" + one.adapter.done(op)));
                one.run(op).succeeded().requests(1);
            }
            String json = one.adapter.done(Op.P);
            one.lost(json(json.getBytes(StandardCharsets.UTF_16LE)), FailureKind.BAD_RESPONSE, 1);
            byte[] latin = one.adapter.placed("\"call-1\"", "\"Note\":\"é\"").getBytes(StandardCharsets.ISO_8859_1);
            one.lost(json(latin), FailureKind.BAD_RESPONSE, 1).candidate("call-1");
            one.lost(json((json + "\0").getBytes(StandardCharsets.UTF_8)), FailureKind.BAD_RESPONSE, 1);
            one.lost(Reaction.json(200, json.replace("call-1", "call\n1")), FailureKind.BAD_RESPONSE, 1);
            for (String id : List.of("\"call\\u0000\"", "\"call\\n1\"", "\"\\u001b[31mcall\"")) {
                unknown(one, one.adapter.placed(id)).says("no call id");
            }
        });
    }

    private static Reaction json(byte[] body) {
        return Reaction.answer(200, body, "Content-Type: application/json");
    }

    @Test
    @Row("D12")
    void theEnvelopeOfAnotherVendor(RowRun row) {
        row.everywhere(one -> {
            for (Adapter other : Adapter.all()) {
                if (!other.name().equals(one.adapter.name())) {
                    one.vendor().always(Reaction.json(200, other.done(Op.P)));
                    one.place().unknown().counted(1, 1).requests(1);
                    one.vendor().always(Reaction.json(200, merged(one.adapter.done(Op.P), other.done(Op.P))));
                    if (one.adapter instanceof TencentAdapter || other instanceof TencentAdapter) {
                        one.place().unknown().counted(1, 1).requests(1);
                    }
                }
            }
        });
    }

    private static String merged(String one, String other) {
        return one.substring(0, one.length() - 1) + "," + other.substring(1);
    }

    @Test
    @Row("D13")
    void anAnswerThatContradictsItself(RowRun row) {
        row.everywhere(one -> {
            Reaction failed = Reaction.json(500, one.adapter.done(Op.P));
            Outcome placed = one.lost(failed, FailureKind.VENDOR_FAULT, 1).status(500);
            assertThat(placed.failure().candidateCallId()).contains("call-1");

            String code = one.adapter.businessCodes().get(0);
            one.vendor()
                    .always(Reaction.json(200, one.adapter.error(code, "no")).refusing());
            one.place()
                    .failed(FailureKind.REJECTED)
                    .answered()
                    .code(code)
                    .counted(1, 0)
                    .requests(1);

            String both = one.adapter
                    .error(code, "no")
                    .replace("\"RequestId\"", "\"" + one.adapter.idField() + "\":\"call-1\",\"RequestId\"");
            if (!one.adapter.name().equals("AliyunCcc")) {
                unknown(one, both).candidate("call-1");
            }
            if (one.adapter instanceof AliyunAdapter) {
                unknown(one, one.adapter.placed("\"call-1\"").replaceFirst("\\{", "{\"Success\":false,"));
            }
        });
    }
}
