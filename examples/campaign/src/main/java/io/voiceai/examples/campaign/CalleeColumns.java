package io.voiceai.examples.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of the file of callees, as its first line names them.
 *
 * @param names in the order of the file
 */
record CalleeColumns(List<String> names) {
    static final String CALLEE = "callee";
    static final String REFERENCE = "reference";
    static final String ZONE = "zone";
    static final String CONSENT = "consent:evidence";
    static final String CONSENT_GIVEN = "consent:given";
    static final String CONSENT_UNTIL = "consent:until";
    static final String VARIABLE = "var:";
    static final String TAG = "tag:";

    private static final Set<String> KNOWN = Set.of(CALLEE, REFERENCE, ZONE, CONSENT, CONSENT_GIVEN, CONSENT_UNTIL);
    private static final Pattern FREE = Pattern.compile("(var|tag):\\S.*");

    CalleeColumns {
        names = List.copyOf(names);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!KNOWN.contains(name) && !FREE.matcher(name).matches()) {
                throw new BadInputException("line 1: the column \"" + shown(name) + "\" is not known: there are "
                        + String.join(", ", KNOWN.stream().sorted().toList()) + ", var:NAME and tag:NAME");
            }
            if (!seen.add(name)) {
                throw new BadInputException("line 1: the column \"" + name + "\" is there twice");
            }
        }
        if (!seen.contains(CALLEE)) {
            throw new BadInputException("line 1 must name the columns, and one of them must be callee");
        }
    }

    /** A file without a first line of names has a number there. */
    private static String shown(String name) {
        String text = name.length() > 30 ? name.substring(0, 30) + "…" : name;
        return text.replaceAll("[0-9]", "*").replaceAll("\\p{Cntrl}", "?");
    }
}
