package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_AICCS;

import io.voiceai.testing.SignedClient.Answer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the tests of call tasks ask for again and again. */
abstract class AiccsTaskFixture extends EmulatorTest {

    Answer aiccs(String action, String... pairs) {
        return client.aliyun(ALIYUN_AICCS, action, pairs);
    }

    /** A task under the name, with these settings beside the required ones or instead of them. */
    Answer create(String name, String... more) {
        return aiccs("CreateAiCallTask", settings(name, more));
    }

    String task(String name, String... more) {
        return String.valueOf(create(name, more).<Long>at("Data"));
    }

    Answer update(String task, String name, String... more) {
        String[] all = Stream.of(new String[] {"TaskId", task, "TaskCps", "5"}, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return aiccs("UpdateAiCallTask", settings(name, all));
    }

    static String[] settings(String name, String... more) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "TaskName",
                name,
                "StartType",
                "IMMEDIATE",
                "TaskStartTime",
                "0",
                "CallDay",
                "[\"SATURDAY\"]",
                "CallTime",
                "[\"{\\\"startTime\\\":\\\"09:00:00\\\",\\\"endTime\\\":\\\"20:00:00\\\"}\"]"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    Answer importList(String task, String list) {
        return client.aliyun(
                ALIYUN_AICCS,
                "ImportTaskNumberDatas",
                Map.of("PhoneNumberList", list),
                "TaskId",
                task,
                "DataType",
                "JSON");
    }

    /** Imports these callees and tells the batch. */
    String importCallees(String task, String... callees) {
        String list = Arrays.stream(callees)
                .map(callee -> "{\"calleeNumber\":\"" + callee + "\"}")
                .toList()
                .toString();
        return String.valueOf(importList(task, list).<Long>at("Data"));
    }

    Answer startTask(String task) {
        return aiccs("StartAiCallTask", "TaskId", task);
    }

    Answer page(String task, String status, String... more) {
        String[] all = Stream.of(new String[] {"TaskId", task, "Status", status}, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return aiccs("QueryAiCallDetailPage", all);
    }

    static long total(Answer answer) {
        return answer.<Long>at("Data", "Total");
    }
}
