package io.voiceai.interop;

/** A client threw its own exception because of what the vendor answered. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    /** The simple name of the client's exception. */
    final String type;

    /** The vendor's code as the client tells it. */
    final String code;

    Refused(String type, String code, String message) {
        super(type + " " + code + ": " + message);
        this.type = type;
        this.code = code;
    }
}
