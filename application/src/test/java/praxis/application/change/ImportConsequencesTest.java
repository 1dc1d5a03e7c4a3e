package praxis.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ImportReport;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Impact;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;
import praxis.domain.time.WeeklyHours;

/** An import, rehearsed, tells what it then does to appointments and to bookable minutes (B6). */
final class ImportConsequencesTest extends TwoVisits {

    @Test
    void b6_an_import_flags_what_its_dry_run_told() {
        var changed = changed(exported(booked.clinic));
        var told = done(consequences().of(true, () -> imported(changed)));
        assertThat(needing()).isEmpty();

        var kept = done(consequences().keep(() -> imported(changed)));

        var misfits = told.consequences().getFirst().impact().misfits();
        assertThat(misfits)
                .extracting(misfit -> misfit.appointment().id())
                .containsExactly(anas.id())
                .containsExactlyElementsOf(
                        needing().stream().map(Appointment::id).toList());
        assertThat(attention(anas).codes()).containsExactlyElementsOf(codes(misfits.getFirst()));
        assertThat(told.kept().byClinic()).isEqualTo(kept.byClinic()).containsOnlyKeys(booked.clinic.id());
    }

    @Test
    void b6_the_minutes_that_are_told_are_those_by_which_listings_differ() {
        var changed = changed(exported(booked.clinic));
        var told = done(consequences().of(true, () -> imported(changed)))
                .consequences()
                .getFirst();
        var anasBefore = listed(booked.ana, told.dates());
        var bensBefore = listed(booked.ben, told.dates());

        done(imported(changed));

        assertThat(told.impact().minutes())
                .containsExactly(
                        difference(booked.ana, anasBefore, told.dates()),
                        difference(booked.ben, bensBefore, told.dates()))
                .allSatisfy(minutes -> assertThat(minutes.vanishing().isEmpty()).isFalse())
                .anySatisfy(minutes -> assertThat(minutes.appearing().isEmpty()).isFalse());
    }

    @Test
    void b6_nothing_is_told_of_a_clinic_that_is_new_or_left_as_it_is() {
        var other = booked.open("b");
        var made = called("new", exported(booked.clinic));
        var told =
                done(consequences().of(true, () -> imported(exported(other), made, changed(exported(booked.clinic)))));
        assertThat(told.consequences()).extracting(Consequence::clinic).containsExactly(booked.clinic);
        assertThat(done(consequences().of(true, () -> imported(exported(booked.clinic))))
                        .consequences())
                .isEmpty();
    }

    /** Open from ten to one, a new service that Ben gives, and on Tuesday he is closed and Ana on leave. */
    private static ClinicDocument changed(ClinicDocument document) {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> on(day, "10:00-13:00"))
                .toList();
        var offer = new ClinicDocument.Offer(
                "s2", "Control", SlotRules.of(20), false, Optional.empty(), true, Optional.of(Set.of("ben")));
        var tuesday = new Stretch.AllDay(new Dates(MONDAY.plusDays(1), MONDAY.plusDays(1)));
        return new ClinicDocument(
                document.id(),
                document.name(),
                document.zone(),
                document.status(),
                document.selfService(),
                new ClinicDocument.Said(Optional.of(new WeeklyHours(week)), Optional.empty()),
                document.members(),
                with(document.services(), offer),
                with(
                        document.closures(),
                        new ClinicDocument.Closed(Optional.empty(), Optional.of("ben"), tuesday, Optional.empty())),
                with(document.leaves(), new ClinicDocument.Away("ana@example.org", tuesday, Optional.empty())));
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static ClinicDocument called(String id, ClinicDocument document) {
        return new ClinicDocument(
                id,
                document.name(),
                document.zone(),
                document.status(),
                document.selfService(),
                document.hours(),
                document.members(),
                document.services(),
                document.closures(),
                document.leaves());
    }

    private ClinicDocument exported(Clinic clinic) {
        return done(booked.practice.useCases.exports().export(clinic.id()));
    }

    private Outcome<ImportReport> imported(ClinicDocument... documents) {
        return booked.practice.useCases.imports().importAll(List.of(documents), false, (done, total) -> {});
    }

    /** The minutes that lie in some slot of a provider, of whatever service. */
    private TimeRanges listed(Membership provider, QueryDates dates) {
        var services = done(booked.practice
                        .useCases
                        .services()
                        .list(booked.clinic.id(), Services.Filter.ALL, PageRequest.first()))
                .items();
        return TimeRanges.of(services.stream()
                .filter(service -> service.providers().contains(provider.id()))
                .flatMap(service -> slots(service, provider, dates))
                .map(slot -> new TimeRange(slot.start(), slot.end()))
                .toList());
    }

    private Stream<Slot> slots(Service service, Membership provider, QueryDates dates) {
        return done(booked.practice
                        .useCases
                        .slots()
                        .find(booked.clinic.id(), service.id(), Optional.of(provider.id()), dates))
                .slots()
                .stream();
    }

    private Impact.Minutes difference(Membership provider, TimeRanges before, QueryDates dates) {
        var after = listed(provider, dates);
        return new Impact.Minutes(provider.id(), after.minus(before), before.minus(after));
    }
}
