package praxis.application.hours;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.Practice.refusal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.domain.OverlappingPeriods;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Period;
import praxis.domain.time.WeeklyPeriod;

final class ManageHoursTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    private final Practice practice = new Practice();
    private final ManageHours hours = practice.useCases.hours();
    private final Clinic clinic = practice.clinic("a");
    private final Membership ana = practice.provider(clinic, "ana");
    private final HoursOwner ofClinic = HoursOwner.clinic(clinic.id());
    private final HoursOwner ofAna = HoursOwner.provider(clinic.id(), ana.id());

    @Test
    void h3_a_row_that_overlaps_a_stored_one_is_refused_naming_both_and_changes_nothing() {
        save(ofClinic, on(MONDAY, "09:00-13:00"));

        var refused = refusal(hours.add(ofClinic, IfMatch.ANY, List.of(on(MONDAY, "12:00-14:00"))));

        assertThat(refused).isEqualTo(new Refusal.Overlap("Monday 09:00-13:00", "Monday 12:00-14:00"));
        assertThat(week(ofClinic)).containsExactly(on(MONDAY, "09:00-13:00"));
        assertThat(done(hours.find(ofClinic)).schedule().revision()).isEqualTo(1);
    }

    @Test
    void h3_overlap_inside_one_new_week_is_bad_input() {
        assertThatThrownBy(() -> save(ofClinic, on(MONDAY, "09:00-13:00"), on(MONDAY, "12:00-14:00")))
                .isInstanceOf(OverlappingPeriods.class);
        assertThat(week(ofClinic)).isEmpty();
    }

    @Test
    void h3_on_an_edit_a_row_is_not_compared_with_itself() {
        var row = save(ofClinic, on(MONDAY, "09:00-13:00")).getFirst();

        done(hours.changeRow(ofClinic, row.id(), IfMatch.ANY, before -> on(MONDAY, "10:00-14:00")));

        assertThat(week(ofClinic)).containsExactly(on(MONDAY, "10:00-14:00"));
    }

    @Test
    void h3_an_edited_row_is_compared_with_the_others() {
        var rows = save(ofClinic, on(MONDAY, "09:00-13:00"), on(MONDAY, "15:00-19:00"));

        var refused = refusal(
                hours.changeRow(ofClinic, rows.getFirst().id(), IfMatch.ANY, before -> on(MONDAY, "14:00-16:00")));

        assertThat(refused).isInstanceOf(Refusal.Overlap.class);
    }

    @Test
    void h4_contiguous_rows_stay_two() {
        save(ofClinic, on(MONDAY, "09:00-13:00"), on(MONDAY, "13:00-17:00"));

        assertThat(week(ofClinic)).hasSize(2);
    }

    @Test
    void h6_saving_own_rows_makes_a_provider_follow_them() {
        save(ofAna, on(MONDAY, "09:00-13:00"));

        var member = done(practice.useCases.members().find(clinic.id(), ana.id()));
        assertThat(member.hoursSource()).isEqualTo(HoursSource.OWN);
        assertThat(member.revision().number()).isEqualTo(2);
    }

    @Test
    void h6_so_does_saving_the_rows_that_are_stored_already() {
        var row = save(ofAna, on(MONDAY, "09:00-13:00")).getFirst();
        followClinic();
        save(ofAna, on(MONDAY, "09:00-13:00"));
        assertThat(source()).isEqualTo(HoursSource.OWN);
        followClinic();
        done(hours.changeRow(ofAna, row.id(), IfMatch.ANY, same -> same));
        assertThat(source()).isEqualTo(HoursSource.OWN);
    }

    @Test
    void h6_removing_a_row_saves_none() {
        var row = save(ofAna, on(MONDAY, "09:00-13:00"), on(TUESDAY, "09:00-13:00"))
                .getFirst();
        followClinic();
        done(hours.removeRow(ofAna, row.id(), IfMatch.ANY));
        assertThat(source()).isEqualTo(HoursSource.CLINIC);
    }

    private void followClinic() {
        done(practice.useCases
                .members()
                .change(clinic.id(), ana.id(), IfMatch.ANY, member -> member.following(HoursSource.CLINIC)));
    }

    private HoursSource source() {
        return done(practice.useCases.members().find(clinic.id(), ana.id())).hoursSource();
    }

    @Test
    void h6_an_empty_week_does_not() {
        save(ofAna);

        assertThat(source()).isEqualTo(HoursSource.CLINIC);
    }

    @Test
    void h7_hours_outside_the_clinic_are_stored_with_a_warning_that_names_the_part() {
        save(ofClinic, on(MONDAY, "09:00-17:00"));

        var saved = done(
                hours.replaceWeek(ofAna, IfMatch.ANY, List.of(on(MONDAY, "08:00-18:00"), on(TUESDAY, "09:00-10:00"))));

        assertThat(week(ofAna)).hasSize(2);
        assertThat(saved.warnings())
                .containsExactly(
                        "Monday 08:00-09:00 lies outside the clinic's hours and has no effect",
                        "Monday 17:00-18:00 lies outside the clinic's hours and has no effect",
                        "Tuesday 09:00-10:00 lies outside the clinic's hours and has no effect");
    }

    @Test
    void a_row_that_stays_keeps_its_id_and_saving_the_same_week_changes_nothing() {
        var rows = save(ofClinic, on(MONDAY, "09:00-13:00"), on(TUESDAY, "09:00-13:00"));

        var again = save(ofClinic, on(TUESDAY, "09:00-13:00"), on(MONDAY, "09:00-13:00"));

        assertThat(again).isEqualTo(rows);
        assertThat(done(hours.find(ofClinic)).schedule().revision()).isEqualTo(1);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        save(ofClinic, on(MONDAY, "09:00-13:00"));

        var refused = refusal(hours.replaceWeek(ofClinic, IfMatch.of(0), List.of()));

        assertThat(refused).isEqualTo(new Refusal.Stale(1));
        assertThat(week(ofClinic)).hasSize(1);
    }

    @Test
    void h10_special_hours_come_and_go_without_touching_the_week() {
        save(ofClinic, on(MONDAY, "09:00-13:00"));

        done(hours.putSpecial(ofClinic, CHRISTMAS_EVE, IfMatch.ANY, List.of(Period.parse("09:00-12:00"))));
        assertThat(done(hours.findSpecial(ofClinic, CHRISTMAS_EVE))
                        .schedule()
                        .special()
                        .on(CHRISTMAS_EVE))
                .contains(List.of(Period.parse("09:00-12:00")));

        done(hours.removeSpecial(ofClinic, CHRISTMAS_EVE, IfMatch.ANY));
        assertThat(refusal(hours.findSpecial(ofClinic, CHRISTMAS_EVE)))
                .isEqualTo(new Refusal.NotFound("special hours", "2026-12-24"));
        assertThat(week(ofClinic)).hasSize(1);
    }

    @Test
    void h10_a_providers_special_hours_on_a_closed_date_bring_a_warning() {
        var saved = done(hours.putSpecial(ofAna, CHRISTMAS_EVE, IfMatch.ANY, List.of(Period.parse("09:00-12:00"))));

        assertThat(saved.warnings())
                .containsExactly("2026-12-24 09:00-12:00 lies outside the clinic's hours and has no effect");
    }

    @Test
    void a_provider_of_another_clinic_is_as_unknown_as_one_that_never_was() {
        var other = practice.clinic("b");
        var elsewhere = HoursOwner.provider(other.id(), ana.id());
        var nobody = HoursOwner.provider(other.id(), new MembershipId(ana.id() + "0"));

        assertThat(refusal(hours.find(elsewhere)))
                .isEqualTo(new Refusal.NotFound("provider", ana.id().value()));
        assertThat(refusal(hours.find(nobody))).isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(hours.replaceWeek(elsewhere, IfMatch.ANY, List.of(on(MONDAY, "09:00-13:00")))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(week(ofAna)).isEmpty();
    }

    @Test
    void a_row_of_another_owner_cannot_be_changed_or_removed() {
        var row = save(ofClinic, on(MONDAY, "09:00-13:00")).getFirst();

        assertThat(refusal(hours.removeRow(ofAna, row.id(), IfMatch.ANY)))
                .isEqualTo(new Refusal.NotFound("work hours row", row.id().value()));
        assertThat(refusal(hours.removeRow(ofClinic, new WorkHoursId("nothing"), IfMatch.ANY)))
                .isInstanceOf(Refusal.NotFound.class);
        done(hours.removeRow(ofClinic, row.id(), IfMatch.ANY));
        assertThat(week(ofClinic)).isEmpty();
    }

    private List<WorkHours> save(HoursOwner owner, WeeklyPeriod... week) {
        return done(hours.replaceWeek(owner, IfMatch.ANY, List.of(week)))
                .schedule()
                .rows();
    }

    private List<WeeklyPeriod> week(HoursOwner owner) {
        return done(hours.find(owner)).schedule().rows().stream()
                .map(WorkHours::period)
                .toList();
    }
}
