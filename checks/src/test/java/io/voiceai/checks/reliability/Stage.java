package io.voiceai.checks.reliability;

/** Where in an exchange the fake vendor does something, in the order in which they come. */
enum Stage {
    /** The connection was taken; before any TLS and before anything was read. */
    ACCEPT,
    /** The request's headers were read, its body was not. */
    HEADERS,
    /** The whole request was read, nothing was answered. */
    REQUEST,
    /** In the middle of the answer's status line. */
    STATUS_LINE,
    /** In the middle of the answer's headers. */
    ANSWER_HEADERS,
    /** In the middle of the answer's body. */
    ANSWER_BODY,
    /** After the whole answer. */
    END;

    /** How much of an answer has been sent when this is reached. */
    int bytesOf(byte[] answer) {
        int line = indexOf(answer, "\r\n");
        int head = indexOf(answer, "\r\n\r\n");
        return switch (this) {
            case ACCEPT, HEADERS, REQUEST -> 0;
            case STATUS_LINE -> line / 2;
            case ANSWER_HEADERS -> (line + head) / 2;
            case ANSWER_BODY -> (Math.min(head + 4, answer.length) + answer.length) / 2;
            case END -> answer.length;
        };
    }

    /** Where a text begins; the end if it is not there, as in an answer that is not HTTP. */
    private static int indexOf(byte[] answer, String text) {
        for (int i = 0; i + text.length() <= answer.length; i++) {
            int matching = 0;
            while (matching < text.length() && answer[i + matching] == text.charAt(matching)) {
                matching++;
            }
            if (matching == text.length()) {
                return i;
            }
        }
        return answer.length;
    }
}
