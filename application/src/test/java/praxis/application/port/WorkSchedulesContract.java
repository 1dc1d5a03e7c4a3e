package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.OverlappingPeriods;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

public abstract class WorkSchedulesContract extends PortContract {

    @Test
    void an_owner_without_hours_has_an_empty_schedule_and_nobody_has_none() {
        var clinic = clinic();
        var owner = HoursOwner.clinic(clinic.id());
        assertThat(find(owner)).contains(WorkSchedule.empty(owner));
        assertThat(find(HoursOwner.clinic(new ClinicId(id())))).isEmpty();
        assertThat(find(HoursOwner.provider(clinic().id(), member(clinic).id())))
                .isEmpty();
        write(() -> assertThat(ports().workSchedules().lock(HoursOwner.clinic(new ClinicId("x"))))
                .isEmpty());
    }

    @Test
    void every_row_and_date_comes_back_to_its_owner() {
        var clinic = clinic();
        var member = member(clinic);
        var ofClinic = full(HoursOwner.clinic(clinic.id()));
        var ofMember = full(HoursOwner.provider(clinic.id(), member.id()));
        write(() -> ports().workSchedules().replace(List.of(ofClinic, ofMember)));
        assertThat(find(ofClinic.owner())).contains(ofClinic);
        assertThat(find(ofMember.owner())).contains(ofMember);
    }

    private WorkSchedule full(HoursOwner owner) {
        var always = row(DayOfWeek.SUNDAY, 0, 1440, Validity.ALWAYS);
        var fortnightly =
                row(DayOfWeek.MONDAY, 1439, 1440, new Validity(Optional.of(FIRST_DATE), Optional.of(LAST_DATE), 520));
        var until = row(DayOfWeek.MONDAY, 0, 1, new Validity(Optional.empty(), Optional.of(LAST_DATE), 1));
        var special = new SpecialHours(Map.of(
                FIRST_DATE,
                List.of(),
                LocalDate.of(2026, 12, 24),
                List.of(new Period(540, 720), new Period(720, 1440)),
                LAST_DATE,
                List.of(Period.WHOLE_DAY)));
        return new WorkSchedule(owner, List.of(always, fortnightly, until), special, 3);
    }

    @Test
    void a_replaced_schedule_leaves_nothing_of_the_old_one() {
        var old = full(HoursOwner.clinic(clinic().id()));
        write(() -> ports().workSchedules().replace(List.of(old)));
        var kept = old.rows().getFirst();
        var next = old.with(List.of(kept)).with(SpecialHours.NONE);
        write(() -> {
            assertThat(ports().workSchedules().lock(old.owner())).contains(old);
            ports().workSchedules().replace(List.of(next));
        });
        assertThat(find(old.owner())).contains(next);
    }

    @Test
    void a_lock_alone_changes_nothing() {
        var owner = HoursOwner.clinic(clinic().id());
        write(() -> ports().workSchedules().lock(owner));
        assertThat(find(owner)).contains(WorkSchedule.empty(owner));
    }

    @Test
    void a_revision_only_grows() {
        var schedule = full(HoursOwner.clinic(clinic().id()));
        write(() -> ports().workSchedules().replace(List.of(schedule)));
        assertThatThrownBy(() -> decide(() -> ports().workSchedules().replace(List.of(schedule))))
                .isInstanceOf(IllegalStateException.class);
    }

    /** H3: the check holds under concurrent writers. */
    @Test
    void of_two_who_add_overlapping_rows_at_once_one_is_refused() throws Exception {
        for (int round = 0; round < 10; round++) {
            var clinic = clinic();
            var member = member(clinic);
            var owner = round % 2 == 0 ? HoursOwner.clinic(clinic.id()) : HoursOwner.provider(clinic.id(), member.id());
            try (var threads = Executors.newFixedThreadPool(2)) {
                var attempts = List.of(adding(ports(), owner, 540, 780), adding(elsewhere(), owner, 720, 1080));
                var done = 0;
                for (var attempt : threads.invokeAll(attempts)) done += attempt.get() ? 1 : 0;
                assertThat(done).isEqualTo(1);
            }
            assertThat(find(owner).orElseThrow().rows()).hasSize(1);
        }
    }

    private Callable<Boolean> adding(Ports ports, HoursOwner owner, int start, int end) {
        var row = row(DayOfWeek.MONDAY, start, end, Validity.ALWAYS);
        return () -> ports.transactions().decide(() -> add(ports, owner, row)) instanceof Outcome.Done<Boolean>;
    }

    private static Outcome<Boolean> add(Ports ports, HoursOwner owner, WorkHours row) {
        var schedule = ports.workSchedules().lock(owner).orElseThrow();
        pause();
        try {
            ports.workSchedules().replace(List.of(schedule.plus(List.of(row))));
            return Outcome.done(true);
        } catch (OverlappingPeriods e) {
            return Outcome.refused(new Refusal.Overlap(e.first(), e.second()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private WorkHours row(DayOfWeek weekday, int start, int end, Validity validity) {
        return new WorkHours(new WorkHoursId(id()), new WeeklyPeriod(weekday, new Period(start, end), validity));
    }

    private Optional<WorkSchedule> find(HoursOwner owner) {
        return read(() -> ports().workSchedules().find(owner));
    }
}
