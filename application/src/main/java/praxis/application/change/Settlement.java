package praxis.application.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import praxis.application.port.Ports;
import praxis.application.port.Schedules;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.ClinicChange;
import praxis.domain.appointment.Impact;
import praxis.domain.appointment.Impact.Misfit;
import praxis.domain.appointment.ScheduleChange;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;

/**
 * Looks after the appointments that a transaction's changes concern, at its end: flags those that no longer fit, and
 * settles those that fit again (B6). The calendars of all persons concerned are locked first, so that whoever books at
 * the same time is either seen here or sees what was changed.
 */
final class Settlement {

    /** Days of which the minutes are told if nothing else is known or asked. */
    private static final int USUAL_DAYS = 28;

    private final Ports ports;
    private final Noted noted;
    private final Instant now;

    Settlement(Ports ports, Noted noted) {
        this.ports = ports;
        this.noted = noted;
        this.now = noted.now();
    }

    /** Flags and settles. @return what that was, in each clinic with appointments ahead, without minutes */
    Map<ClinicId, Impact> settle() {
        var impacts = new HashMap<ClinicId, Impact>();
        for (var one : locked()) {
            var open = ports.appointments().open(one.clinic(), one.only(), now);
            if (!open.isEmpty()) impacts.put(one.clinic(), settle(change(one), one::cause, open));
        }
        return impacts;
    }

    /** Flags and settles, and tells what that means. @param asked the dates whose minutes are told */
    List<Consequence> tell(Optional<QueryDates> asked) {
        return locked().stream()
                .map(one -> {
                    var change = change(one);
                    var clinic = change.after().clinic().clinic();
                    var dates = asked.orElseGet(() -> usual(one.concerned(), Dates.at(now, clinic.zone())));
                    var open = ports.appointments().open(one.clinic(), one.only(), now);
                    var settled = settle(change, one::cause, open);
                    var minutes = minutes(change, one.persons(), dates);
                    var impact = new Impact(settled.misfits(), settled.settled(), minutes);
                    return new Consequence(clinic, members(change), dates, impact);
                })
                .toList();
    }

    private static List<Membership> members(ClinicChange change) {
        return change.after().members().stream().map(ProviderSchedule::member).toList();
    }

    private List<Noted.OfClinic> locked() {
        var persons = new TreeSet<UserId>();
        for (var one : noted.all()) persons.addAll(one.persons());
        if (!persons.isEmpty()) ports.calendars().lock(persons);
        return noted.all();
    }

    private ClinicChange change(Noted.OfClinic one) {
        var after = ports.schedules()
                .ofClinic(one.clinic(), one.only(), noted.fromNow())
                .orElseThrow(() -> new IllegalStateException("no clinic " + one.clinic()));
        return new ClinicChange(one.before(), after);
    }

    /** The dates concerned that lie ahead, as many as can be asked about; the next four weeks if they are unknown. */
    private static QueryDates usual(Optional<Dates> concerned, LocalDate today) {
        var ahead = concerned
                .filter(dates -> !dates.last().isBefore(today))
                .orElseGet(() -> new Dates(today, today).widened(0, USUAL_DAYS - 1));
        var first = ahead.first().isBefore(today) ? today : ahead.first();
        var most = new Dates(first, first).widened(0, QueryDates.MOST_DAYS - 1).last();
        return QueryDates.of(first, ahead.last().isAfter(most) ? most : ahead.last());
    }

    private List<Impact.Minutes> minutes(ClinicChange change, SortedSet<UserId> persons, QueryDates dates) {
        var clinic = change.after().clinic().clinic().id();
        var busy = ports.calendars().busy(clinic, persons, Schedules.window(ClinicChange.around(dates)), now);
        return change.minutes(dates, busy, now);
    }

    private Impact settle(ClinicChange change, Function<MembershipId, String> cause, List<Appointment> open) {
        var ofServices = new HashMap<ServiceId, Optional<ScheduleChange>>();
        var flagged = new ArrayList<Appointment>();
        var misfits = new ArrayList<Misfit>();
        var settled = new ArrayList<Appointment>();
        for (var one : open)
            ofServices.computeIfAbsent(one.service(), change::of).ifPresent(ofService -> {
                var reasons = ofService.brought(one, now);
                if (reasons.isEmpty() && one.attention().isEmpty()) return;
                var told = cause.apply(one.placement().provider());
                var after = asking(one, ofService.attention(one, told, now));
                if (!after.equals(one)) flagged.add(after);
                if (!reasons.isEmpty()) misfits.add(new Misfit(after, reasons));
                if (after.attention().isEmpty()) settled.add(after);
            });
        if (!flagged.isEmpty()) ports.appointments().flag(flagged);
        return new Impact(misfits, settled, List.of());
    }

    private Appointment asking(Appointment before, Optional<Attention> attention) {
        return attention.equals(before.attention())
                ? before
                : before.needing(attention).revised(before.revision().next(now));
    }
}
