package praxis.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.NOW;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.Practice.refusal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.appointment.Booked;
import praxis.application.closure.ManageClosures;
import praxis.application.port.AuditLog;
import praxis.application.port.PageRequest;
import praxis.domain.Confidential;
import praxis.domain.access.Actor;
import praxis.domain.audit.AuditEntry;
import praxis.domain.audit.AuditEntry.Change;
import praxis.domain.audit.Author;
import praxis.domain.clinic.Clinic;
import praxis.domain.event.EventType;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.MembershipStatus;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

final class AuditTest {

    private final Practice practice = new Practice();
    private final Clinic clinic = practice.clinic("a");

    @Test
    void a_change_says_who_when_which_clinic_what_before_and_after() {
        var boss = practice.provider(clinic, "boss");
        done(practice.useCases
                .members()
                .change(clinic.id(), boss.id(), IfMatch.ANY, one -> one.as(ClinicRole.CLINIC_ADMIN)));
        var asBoss = practice.as(new Actor.Person(boss.user(), false));
        var ana = practice.provider(clinic, "ana");

        done(asBoss.members().change(clinic.id(), ana.id(), IfMatch.ANY, one -> one.in(MembershipStatus.SUSPENDED)));

        var entry = latest();
        assertThat(entry.by())
                .isEqualTo(new Author(Author.Kind.USER, boss.user().value()));
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.clinic()).contains(clinic.id());
        assertThat(entry.change()).isEqualTo(Change.CHANGED);
        assertThat(entry.kind()).isEqualTo(AuditEntry.Kind.MEMBERSHIP);
        assertThat(entry.thing()).isEqualTo(ana.id().value());
        assertThat(entry.before()).isEqualTo(Map.of("status", "approved", "revision", "1"));
        assertThat(entry.after()).isEqualTo(Map.of("status", "suspended", "revision", "2"));
    }

    @Test
    void hours_are_told_as_people_read_them() {
        var owner = HoursOwner.clinic(clinic.id());
        var hours = practice.useCases.hours();
        done(hours.add(owner, IfMatch.ANY, List.of(on(DayOfWeek.MONDAY, "09:00-13:00"))));
        done(hours.add(owner, IfMatch.ANY, List.of(on(DayOfWeek.MONDAY, "15:00-19:00"))));
        assertThat(latest().before()).containsEntry("work_hours", "Monday 09:00-13:00");
        assertThat(latest().after()).containsEntry("work_hours", "Monday 09:00-13:00; Monday 15:00-19:00");
        done(hours.putSpecial(owner, LocalDate.of(2026, 12, 25), IfMatch.ANY, List.of()));
        assertThat(latest().after()).containsEntry("special_hours", "2026-12-25 none");
    }

    @Test
    void what_was_removed_is_told_whole() {
        var stretch = new Stretch.AllDay(new Dates(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2)));
        var closure = done(practice.useCases
                .closures()
                .create(
                        clinic.id(),
                        new ManageClosures.Draft(
                                Optional.empty(), Optional.empty(), stretch, Optional.of("Painting"))));
        done(practice.useCases.closures().remove(clinic.id(), closure.id(), IfMatch.ANY));
        assertThat(latest().change()).isEqualTo(Change.REMOVED);
        assertThat(latest().before()).containsEntry("reason", "Painting").containsEntry("when", stretch.toString());
        assertThat(latest().after()).isEmpty();
    }

    @Test
    void an_appointment_is_told_by_the_fields_that_the_api_has() {
        var here = new Booked();
        here.book(here.ana, Booked.at(0));
        var audit =
                done(here.practice.useCases.audit().list(here.clinic.id(), AuditLog.Filter.ALL, PageRequest.first()));
        assertThat(audit.items().getFirst().after())
                .containsOnlyKeys(
                        "service_id",
                        "provider_id",
                        "user_id",
                        "when",
                        "buffer_before_minutes",
                        "buffer_after_minutes",
                        "status",
                        "patient",
                        "revision");
    }

    @Test
    void types_of_events_are_told_in_the_words_of_the_api() {
        assertThat(Facts.of(new Subscriber(List.of(EventType.APPOINTMENT_BOOKED, EventType.AVAILABILITY_CHANGED))))
                .isEqualTo(Map.of("types", "appointment.booked, availability.changed"));
    }

    @Test
    void what_is_refused_is_not_recorded() {
        var before = entries().size();
        var gone = practice.useCases.clinics().change(clinic.id(), IfMatch.of(7), one -> one.withSelfService(true));
        assertThat(refusal(gone)).isEqualTo(new Refusal.Stale(1));
        assertThat(entries()).hasSize(before);
    }

    @Test
    void staff_do_not_see_it() {
        var ana = practice.provider(clinic, "ana");
        var asAna = practice.as(new Actor.Person(ana.user(), false)).audit();
        assertThat(refusal(asAna.list(clinic.id(), AuditLog.Filter.ALL, PageRequest.first())))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(asAna.listEverywhere(AuditLog.Filter.ALL, PageRequest.first())))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void what_is_confidential_never_gets_there() {
        record Secret(String value) implements Confidential {}
        assertThat(Facts.of(new Holder(Optional.of(new Secret("+34911234567")), "x")))
                .isEqualTo(Map.of("patient", "known", "notes", "x"));
        assertThat(Facts.of(new Holder(Optional.empty(), "x"))).isEqualTo(Map.of("notes", "x"));
    }

    /** Public, as stored records are. */
    public record Subscriber(List<EventType> types) {}

    /** The same. */
    public record Holder(Optional<? extends Confidential> patient, String notes) {}

    private AuditEntry latest() {
        return entries().getFirst();
    }

    private List<AuditEntry> entries() {
        return done(practice.useCases.audit().list(clinic.id(), AuditLog.Filter.ALL, PageRequest.first()))
                .items();
    }
}
