package io.voiceai.error;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The chosen provider cannot do this; nothing was sent. Its {@link #kind()} is {@link FailureKind#INVALID_REQUEST}.
 * Nothing that a vendor lacks is silently ignored or imitated.
 */
public final class UnsupportedFeatureException extends VoiceAiException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String feature;

    private final String[] alternatives;

    /**
     * Names what is missing.
     *
     * @param provider the provider that lacks it
     * @param feature the capability or the option, in our words
     * @param alternatives who has it: provider ids or products; may be empty
     */
    public UnsupportedFeatureException(String provider, String feature, Collection<String> alternatives) {
        super(
                Failure.of(FailureKind.INVALID_REQUEST, feature + " is not offered by this vendor, nothing was sent")
                        .at(provider, null)
                        .field(feature)
                        .wayOut(
                                alternatives.isEmpty()
                                        ? "No provider at hand offers it"
                                        : "Offered by " + String.join(", ", alternatives))
                        .build(),
                null);
        this.feature = feature;
        this.alternatives = alternatives.toArray(String[]::new);
    }

    /**
     * What is missing.
     *
     * @return the capability or option, in our words
     */
    public String feature() {
        return feature;
    }

    /**
     * Who has it.
     *
     * @return provider ids or product names; empty if nobody is known to
     */
    public List<String> alternatives() {
        return List.of(alternatives);
    }

    @Override
    public Optional<String> field() {
        return Optional.of(feature);
    }
}
