package praxis.cli.console;

import java.util.regex.Pattern;

/** Writes commands that people may paste into a shell. */
public final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[\\w.:@+][\\w.:@+-]*");

    private Shell() {}

    /** A text as one word that a shell takes as it stands, whatever is in it. */
    public static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
