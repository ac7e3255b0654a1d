package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CCC: campaigns. A submitted one calls all its cases as soon as its times allow; pacing is not emulated. A case whose callee
 * was missed is called again, up to MaxAttemptCount times in all, MinAttemptInterval after the end of the attempt before, or
 * when the times allow it after that. The unit of the interval is not documented, here it is the second; nor is which
 * ContactDisposition leads to another attempt, so whoever answered, was released over the API or must not be called is not
 * called again. Nor are there codes for a campaign that is unknown or in the wrong state, so the gateway's is answered.
 */
final class CccCampaigns {

    private final CccBook book;
    private final Map<String, CccCampaign> campaigns = new LinkedHashMap<>();

    CccCampaigns(CccBook book) {
        this.book = book;
    }

    Map<String, Operation> operations() {
        Map<String, Operation> operations = new HashMap<>(Map.of(
                "CreateCampaign", this::create,
                "SubmitCampaign", this::submit,
                "PauseCampaign", this::pause,
                "ResumeCampaign", this::resume,
                "AbortCampaign", this::abort,
                "AddCases", this::addCases,
                "AppendCases", this::appendCases));
        operations.putAll(new CccCampaignQueries(this).operations());
        return operations;
    }

    /** Dials what has come due since somebody asked last. */
    void advance(Instant now) {
        campaigns.values().forEach(campaign -> campaign.dial(now));
    }

    void clear() {
        campaigns.clear();
    }

    List<CccCampaign> all() {
        return List.copyOf(campaigns.values());
    }

    CccCampaign named(Parameters in) {
        String instance = in.required("InstanceId");
        CccCampaign campaign = campaigns.get(in.required("CampaignId"));
        if (campaign == null) {
            throw Parameters.invalid("CampaignId");
        }
        if (!campaign.instance.equals(instance)) {
            throw CccBook.noInstance(instance);
        }
        return campaign;
    }

    private Map<String, @Nullable Object> create(Parameters in, Instant now) {
        CccCampaign campaign = new CccCampaign(in.required("InstanceId"), CccCampaignSettings.read(in), book);
        cases(in, "CaseList", now).forEach(campaign::add);
        campaigns.put(campaign.id, campaign);
        return Json.object("Code", "OK", "HttpStatusCode", 200L, "Message", "Success", "Data", campaign.id);
    }

    private Map<String, @Nullable Object> submit(Parameters in, Instant now) {
        CccCampaign campaign = in(Set.of("Draft"), in, now);
        campaign.submit(now);
        campaign.dial(now);
        return done(null);
    }

    private Map<String, @Nullable Object> pause(Parameters in, Instant now) {
        in(Set.of("Executing"), in, now).pause();
        return done(null);
    }

    private Map<String, @Nullable Object> resume(Parameters in, Instant now) {
        CccCampaign campaign = in(Set.of("Paused"), in, now);
        campaign.resume(now);
        campaign.dial(now);
        return done(null);
    }

    private Map<String, @Nullable Object> abort(Parameters in, Instant now) {
        in(Set.of("Draft", "Executing", "Paused"), in, now).abort(now);
        return done(null);
    }

    /** A list with something in it that is no phone number is refused as a whole; this answer has no room for the rest. */
    private Map<String, @Nullable Object> addCases(Parameters in, Instant now) {
        CccCampaign campaign = open(in, now);
        cases(in, "CaseList", now).forEach(campaign::add);
        campaign.dial(now);
        return done(null);
    }

    private Map<String, @Nullable Object> appendCases(Parameters in, Instant now) {
        CccCampaign campaign = open(in, now);
        in.required("body");
        List<Map<String, @Nullable Object>> rejected = new ArrayList<>();
        for (CccCase member : read(in, "body", now)) {
            if (member.hasPhoneNumber()) {
                campaign.add(member);
            } else {
                rejected.add(Json.object(
                        "PhoneNumber", member.number,
                        "ReferenceId", member.reference,
                        "CustomVariables", member.customVariables));
            }
        }
        campaign.dial(now);
        return done(rejected);
    }

    private List<CccCase> cases(Parameters in, String name, Instant now) {
        List<CccCase> cases = read(in, name, now);
        if (!cases.stream().allMatch(CccCase::hasPhoneNumber)) {
            throw Parameters.invalid(name);
        }
        return cases;
    }

    private List<CccCase> read(Parameters in, String name, Instant now) {
        return in.list(name).stream()
                .map(item -> CccCase.read(book.newId(), item, name, now))
                .toList();
    }

    private CccCampaign open(Parameters in, Instant now) {
        CccCampaign campaign = named(in);
        if (!campaign.takesCases(now)) {
            throw wrongState(campaign, now);
        }
        return campaign;
    }

    private CccCampaign in(Set<String> states, Parameters in, Instant now) {
        CccCampaign campaign = named(in);
        if (!states.contains(campaign.state(now))) {
            throw wrongState(campaign, now);
        }
        return campaign;
    }

    private static Refusal wrongState(CccCampaign campaign, Instant now) {
        return new Refusal(400, "InvalidParameter.CampaignId", "The campaign is " + campaign.state(now) + ".");
    }

    /** These operations write the status as text. */
    private static Map<String, @Nullable Object> done(@Nullable Object data) {
        return Json.object("Code", "OK", "HttpStatusCode", "200", "Message", "Success", "Data", data);
    }
}
