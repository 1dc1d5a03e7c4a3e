package praxis.architecture.planted.other;

import praxis.architecture.planted.one.ClinicHelper;

/** Closes a cycle with the other planted package. */
public final class Other {

    public int size() {
        return ClinicHelper.class.getName().length();
    }
}
