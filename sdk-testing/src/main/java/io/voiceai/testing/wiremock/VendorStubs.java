package io.voiceai.testing.wiremock;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.internal.mapping.MappingExport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a WireMock server of your own answer as vendors do, beside whatever else it answers: it hands their requests to a
 * {@link VendorEmulator} in this process, which verifies signatures and keeps the state of calls.
 *
 * <p>Stubs of yours win, unless their priority is a higher number than {@value #PRIORITY}. The server must run on this machine
 * and have its response templating on, as it is by default: the address under which clients reach the server is part of
 * what they sign, and is handed on by a template. An answer that the emulator loses arrives as WireMock's own failure of
 * a proxy, HTTP 500. Immutable.
 */
@SuppressWarnings("exports") // WireMock is on the class path, and so in no module that could export.
public final class VendorStubs {
    /** The priority of all stubs; WireMock takes the lowest number first, and 5 where a stub has none. */
    public static final int PRIORITY = 1_000;

    private final Set<Vendor> vendors;
    private final @Nullable VendorEmulator emulator;

    private VendorStubs(Set<Vendor> vendors, @Nullable VendorEmulator emulator) {
        this.vendors = vendors;
        this.emulator = emulator;
    }

    /**
     * Of Alibaba Cloud AICCS.
     *
     * @return to be installed
     */
    public static VendorStubs aliyunAiccs() {
        return new VendorStubs(EnumSet.of(Vendor.ALIYUN_AICCS), null);
    }

    /**
     * Of Alibaba Cloud CCC.
     *
     * @return to be installed
     */
    public static VendorStubs aliyunCcc() {
        return new VendorStubs(EnumSet.of(Vendor.ALIYUN_CCC), null);
    }

    /**
     * Of Alibaba Cloud ICE.
     *
     * @return to be installed
     */
    public static VendorStubs aliyunIce() {
        return new VendorStubs(EnumSet.of(Vendor.ALIYUN_ICE), null);
    }

    /**
     * Of Tencent Cloud CCC.
     *
     * @return to be installed
     */
    public static VendorStubs tencentCcc() {
        return new VendorStubs(EnumSet.of(Vendor.TENCENT_CCC), null);
    }

    /**
     * Of all vendors, with one emulator behind them.
     *
     * @return to be installed
     */
    public static VendorStubs all() {
        return new VendorStubs(EnumSet.allOf(Vendor.class), null);
    }

    /**
     * With an emulator of yours behind them, such as one with a clock that a test moves.
     *
     * @param emulator it stays yours: whoever started it closes it
     * @return to be installed; without this an emulator is started on a free port, with its dummy key
     */
    public VendorStubs backedBy(VendorEmulator emulator) {
        return new VendorStubs(vendors, Objects.requireNonNull(emulator, "emulator"));
    }

    /**
     * Puts the stubs into a server of this process: a {@code WireMockServer}, or the extension or rule of a test.
     *
     * @param server started or not
     * @return what was installed; close it, unless the server goes away anyway and {@link #backedBy} is used
     */
    public InstalledStubs install(Stubbing server) {
        return new InstalledStubs(vendors, emulator, server::stubFor, server::removeStub);
    }

    /**
     * Puts the stubs into a server through its client, such as one of another process on this machine.
     *
     * @param server the client of a running server
     * @return what was installed; close it, unless the server goes away anyway and {@link #backedBy} is used
     */
    public InstalledStubs install(WireMock server) {
        return new InstalledStubs(vendors, emulator, server::register, server::removeStubMapping);
    }

    /**
     * Writes static stub mappings, for a WireMock server of another process, machine or language: answers of the emulator to a
     * call that is placed, hung up and read, and to callees that are refused. No signature is checked and nothing is
     * remembered: every call has the same id, and was answered and is over.
     *
     * @param folder what will be WireMock's root folder; made if it is not there
     * @return the files written, one for each vendor, in the folder's {@code mappings}
     * @throws java.io.UncheckedIOException if they cannot be written
     */
    public List<Path> export(Path folder) {
        return MappingExport.write(folder, vendors);
    }
}
