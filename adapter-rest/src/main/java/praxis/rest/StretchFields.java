package praxis.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import praxis.domain.time.Dates;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Stretch;
import praxis.rest.input.Body;
import praxis.rest.input.Field;
import praxis.rest.input.Kinds;
import praxis.rest.problem.BadInput;

/** The fields that say when a closure or a leave is: whole dates, or from one local moment to another (A4). */
record StretchFields(
        Field<LocalDate> startDate, Field<LocalDate> endDate, Field<LocalMoment> start, Field<LocalMoment> end) {

    static StretchFields read(Body body) {
        return new StretchFields(
                body.nullable("start_date", Kinds.DATE),
                body.nullable("end_date", Kinds.DATE),
                body.nullable("start", Kinds.MOMENT),
                body.nullable("end", Kinds.MOMENT));
    }

    /** What is asked for. @throws BadInput unless it is one pair, whole and alone */
    Stretch stretch() {
        return changed(Optional.empty());
    }

    /** What it is after a change; one kind becomes the other where both fields of the other are given. */
    Stretch changing(Stretch before) {
        var nothing = List.of(startDate, endDate, start, end).stream()
                .allMatch(field -> field.optional().isEmpty());
        return nothing ? before : changed(Optional.of(before));
    }

    private Stretch changed(Optional<Stretch> before) {
        var dated = startDate.optional().isPresent() || endDate.optional().isPresent();
        var timed = start.optional().isPresent() || end.optional().isPresent();
        if (dated && timed) throw BadInput.malformed("start", "goes with end, start_date with end_date: give one pair");
        return dated ? allDay(before) : timed(before);
    }

    private Stretch allDay(Optional<Stretch> before) {
        var dates = before.filter(Stretch.AllDay.class::isInstance)
                .map(Stretch.AllDay.class::cast)
                .map(Stretch.AllDay::dates);
        var first = either(startDate, dates.map(Dates::first), "start_date");
        var last = either(endDate, dates.map(Dates::last), "end_date");
        BadInput.naming("start_date", () -> new Dates(first, first));
        return BadInput.naming("end_date", () -> new Stretch.AllDay(new Dates(first, last)));
    }

    private Stretch timed(Optional<Stretch> before) {
        var times = before.filter(Stretch.Timed.class::isInstance).map(Stretch.Timed.class::cast);
        var opening = either(start, times.map(Stretch.Timed::start), "start");
        var closing = either(end, times.map(Stretch.Timed::end), "end");
        return BadInput.naming("end", () -> new Stretch.Timed(opening, closing));
    }

    private static <T> T either(Field<T> given, Optional<T> before, String name) {
        return given.optional()
                .or(() -> before)
                .orElseThrow(
                        () -> BadInput.malformed(name, "is missing: give start_date and end_date, or start and end"));
    }
}
