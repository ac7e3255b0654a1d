package io.voiceai.checks;

import io.voiceai.CallTasks;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ccc.CccTaskOptions;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallTask;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.ImportReport;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCallee;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.tencent.ccc.TencentCcc;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.LongStream;

/** Imports a long list of callees with little memory, going on after every chunk that failed, and tells what happened. */
public final class BatchImporter {
    private BatchImporter() {}

    public static void main(String[] args) {
        URI uri = URI.create(args[1]);
        long rows = Long.parseLong(args[2]);
        try (CallTasks tasks = tasks(args[0], uri)) {
            CallTask task = task(args[0]);
            Iterable<TaskCallee> source = () ->
                    LongStream.range(0, rows).mapToObj(BatchImporter::callee).iterator();
            ImportReport report = tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, source));
            long imported = report.imported();
            while (!report.isComplete()) {
                System.out.println("stopped: " + report);
                report = tasks.importCallees(
                        CalleeImport.of(report.task(), task, source).fromRow(report.nextRow()));
                imported += report.imported();
            }
            System.out.println("confirmed " + imported + ", next row " + report.nextRow());
        }
    }

    private static TaskCallee callee(long row) {
        return TaskCallee.of(PhoneNumber.of(String.format(Locale.ROOT, "+86139%08d", row)));
    }

    private static CallTask task(String vendor) {
        Instant start = Instant.parse("2026-08-24T02:00:00Z");
        CallTask.Builder task = CallTask.of("batch", "15")
                .hours(CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(20, 0)))
                .startAt(start);
        return switch (vendor) {
            case "aliyun-aiccs" -> task.build();
            case "aliyun-ccc" ->
                task.from("+8618300000333")
                        .endAt(start.plusSeconds(86_400))
                        .option(CccTaskOptions.create().queue("queue-1"))
                        .build();
            default -> task.from("+8618300000333").build();
        };
    }

    private static CallTasks tasks(String vendor, URI uri) {
        return switch (vendor) {
            case "aliyun-aiccs" -> at(uri, AliyunAiccs.builder()).build();
            case "aliyun-ccc" ->
                at(uri, AliyunCcc.builder().instanceId("ccc-test").taskChunkSize(1000))
                        .build();
            default -> at(uri, TencentCcc.builder().sdkAppId(1400000000L)).build();
        };
    }

    private static <B extends ProviderBuilder<B>> B at(URI uri, B builder) {
        return builder.endpoint(uri).plainHttpOnLoopback().credentials(Credentials.of("id", "secret"));
    }
}
