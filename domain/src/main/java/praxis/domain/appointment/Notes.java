package praxis.domain.appointment;

import praxis.domain.Confidential;
import praxis.domain.InvalidValue;

/** What is noted about one visit, 1 to {@value #LONGEST} characters, in as many lines as it takes. */
public record Notes(String text) implements Confidential {

    public static final int LONGEST = 2_000;

    public Notes {
        text = text.strip().replace("\r\n", "\n");
        InvalidValue.text("notes", text.replace('\n', ' ').replace('\t', ' '), LONGEST);
    }

    /** Nothing, so that no log shows it. */
    @Override
    public String toString() {
        return "notes";
    }
}
