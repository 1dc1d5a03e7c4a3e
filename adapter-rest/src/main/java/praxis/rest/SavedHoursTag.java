package praxis.rest;

import praxis.application.hours.SavedHours;
import praxis.rest.input.Preconditions;

/** The {@code ETag} of hours: the owner's revision, and the warnings, which change with the clinic's hours too. */
final class SavedHoursTag {

    private SavedHoursTag() {}

    static String of(SavedHours saved) {
        var revision = saved.schedule().revision();
        return saved.warnings().isEmpty() ? Preconditions.tag(revision) : Preconditions.tag(revision, saved.warnings());
    }
}
