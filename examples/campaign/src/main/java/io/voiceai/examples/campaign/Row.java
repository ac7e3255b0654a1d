package io.voiceai.examples.campaign;

/**
 * A callee who is not done with.
 *
 * @param line the line in the file
 * @param reference the name of the call
 * @param text the line as it is
 * @param stage how far it is
 * @param tries how often it was tried to place the call, certainly without one
 * @param looks how often was looked for a lost call
 */
record Row(long line, String reference, String text, Stage stage, int tries, int looks) {
    /** How far a callee is. */
    enum Stage {
        /** Nobody has tried yet; or a process that is gone did, and the journal tells. */
        NEW,
        /** To be placed at a later time. */
        AGAIN,
        /** It is not known whether there is a call, or how it ended: to be looked for at a later time. */
        LOST,
        /** There is a verdict. */
        DONE
    }

    @Override
    public String toString() {
        return "Row[line " + line + ", " + reference + ", " + stage + "]";
    }
}
