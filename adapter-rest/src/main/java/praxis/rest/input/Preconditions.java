package praxis.rest.input;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import praxis.application.IfMatch;
import praxis.rest.problem.BadInput;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;
import praxis.rest.problem.Refused;

/** What a caller believes is stored: {@code If-Match} and {@code If-None-Match} (RFC 9110), and the tags they carry. */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");
    /** A revision, and after a dash what else the answer depends on. */
    private static final Pattern REVISION = Pattern.compile("(\\d{1,18})(-[0-9a-f]+)?");

    private Preconditions() {}

    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** @param also what else the answer depends on, as its text tells; a write is asked for the revision only */
    public static String tag(long revision, Object also) {
        return "\"" + revision + "-" + Integer.toHexString(also.toString().hashCode()) + "\"";
    }

    /** The revisions that will do; any where the header was left out. Weak tags never match. */
    public static IfMatch ifMatch(Optional<String> header) {
        return header.map(Preconditions::parsed).orElse(IfMatch.ANY);
    }

    /** @throws Refused if the header was left out */
    public static IfMatch requiredIfMatch(Optional<String> header) {
        if (header.isEmpty())
            throw new Refused(Problem.of(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Hours change as a whole: send If-Match with the ETag that was read last"));
        return ifMatch(header);
    }

    private static IfMatch parsed(String header) {
        if (header.strip().equals("*")) return IfMatch.ANY;
        var revisions = new HashSet<Long>();
        var tags = TAG.matcher(header);
        var end = 0;
        while (tags.find(end) && tags.start() == end && end < header.length()) {
            var revision = REVISION.matcher(tags.group(2));
            if (tags.group(1) == null && revision.matches()) revisions.add(Long.parseLong(revision.group(1)));
            end = tags.end();
        }
        if (end < header.length() || header.isEmpty())
            throw BadInput.malformed("If-Match", "is not * and not a list of tags like \"3\"");
        return new IfMatch(Optional.of(revisions));
    }

    /** Whether an {@code If-None-Match} names {@code tag}; here weak tags match too. */
    public static boolean names(String header, String tag) {
        if (header.strip().equals("*")) return true;
        var tags = TAG.matcher(header);
        while (tags.find()) if (("\"" + tags.group(2) + "\"").equals(tag)) return true;
        return false;
    }
}
