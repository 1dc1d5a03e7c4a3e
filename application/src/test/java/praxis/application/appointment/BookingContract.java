package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.held;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.UseCases;
import praxis.application.port.PageRequest;
import praxis.application.port.PortContract;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Appointment;
import praxis.domain.availability.Reason;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.MembershipId;

/** Booking on a real store: alone, against a model; and with many at once, also from a second process. */
public abstract class BookingContract extends PortContract {

    private static final int THREADS = 8;

    static LongStream seeds() {
        return LongStream.range(0, 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_sequence_of_commands_ends_as_the_model_says(long seed) {
        new RandomCommands(new Booked(ports(), "-" + id()), seed).run(100);
    }

    @Test
    void b2_of_many_at_once_for_one_slot_exactly_one_wins() throws Exception {
        var practice = new Booked(ports(), "-" + id());
        for (int round = 0; round < 3; round++) {
            var request = practice.with(practice.ana, at(30 * round));
            var ended = atOnce(useCases -> useCases.booking().book(practice.clinic.id(), request), practice);
            assertThat(ended.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
            assertThat(refusals(ended)).hasSize(THREADS - 1).allMatch(Refusal.SlotTaken.class::isInstance);
        }
        assertThat(appointments(practice, practice.clinic)).hasSize(3);
    }

    @Test
    void b2_any_provider_tries_the_next_when_a_race_takes_the_chosen_one() throws Exception {
        var practice = new Booked(ports(), "-" + id());
        for (int round = 0; round < 3; round++) {
            var request = practice.withAny(at(30 * round));
            var ended = atOnce(useCases -> useCases.booking().book(practice.clinic.id(), request), practice);
            assertThat(ended.stream().filter(Outcome.Done.class::isInstance)).hasSize(2);
            assertThat(refusals(ended))
                    .allSatisfy(refusal ->
                            assertThat(providers(refusal)).containsOnly(practice.ana.id(), practice.ben.id()));
        }
        assertThat(appointments(practice, practice.clinic))
                .extracting(one -> one.placement().provider())
                .containsOnly(practice.ana.id(), practice.ben.id());
    }

    /** Whose reasons a refusal of a taken time gives. */
    private static List<MembershipId> providers(Refusal refusal) {
        return ((Refusal.SlotTaken) refusal)
                .reasons().stream()
                        .map(Reason::provider)
                        .map(Optional::orElseThrow)
                        .toList();
    }

    @Test
    void b4_twins_with_one_key_are_answered_alike_and_make_one_appointment() throws Exception {
        var practice = new Booked(ports(), "-" + id());
        for (var request : List.of(practice.withAny(at(0)), held(practice.withAny(at(60)), Duration.ofMinutes(5)))) {
            var key = id();
            var ended = atOnce(useCases -> useCases.booking().book(practice.clinic.id(), request, key), practice);
            assertThat(new HashSet<>(ended)).hasSize(1);
            done(ended.getFirst());
        }
        assertThat(appointments(practice, practice.clinic)).hasSize(2);
    }

    @Test
    void b2_two_moves_that_cross_do_not_wait_for_each_other() throws Exception {
        var practice = new Booked(ports(), "-" + id());
        var anas = practice.book(practice.ana, at(0));
        var bens = practice.book(practice.ben, at(0));
        for (int round = 1; round <= 4; round++) {
            var start = at(30 * round);
            var forth = round % 2 == 1;
            Callable<Outcome<Appointment>> one = () -> practice.changes()
                    .reschedule(
                            practice.clinic.id(),
                            anas.id(),
                            IfMatch.ANY,
                            start,
                            Optional.of(forth ? practice.ben.id() : practice.ana.id()),
                            Optional.empty());
            Callable<Outcome<Appointment>> other = () -> elsewhere(practice)
                    .appointmentChanges()
                    .reschedule(
                            practice.clinic.id(),
                            bens.id(),
                            IfMatch.ANY,
                            start,
                            Optional.of(forth ? practice.ana.id() : practice.ben.id()),
                            Optional.empty());
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var moved : threads.invokeAll(List.of(one, other))) done(moved.get());
            }
        }
    }

    @Test
    void b2_whatever_many_do_at_once_in_two_clinics_no_two_appointments_of_a_person_meet() throws Exception {
        var practice = new Booked(ports(), "-" + id());
        var other = practice.open("b-" + id());
        var anaThere = practice.joining(other, practice.ana);
        var there = practice.practice.service(other, anaThere.id());
        var accepted = new ArrayList<Appointment>();
        var work = new ArrayList<Callable<List<Appointment>>>();
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(i);
            var useCases = i % 2 == 0 ? practice.practice.useCases : elsewhere(practice);
            work.add(() -> {
                var mine = new ArrayList<Appointment>();
                for (int n = 0; n < 12; n++) {
                    var start = at(15 * random.nextInt(11));
                    var outcome = random.nextBoolean()
                            ? useCases.booking().book(practice.clinic.id(), practice.withAny(start))
                            : useCases.booking().book(other.id(), Booked.of(there, practice.with(anaThere, start)));
                    keep(outcome, mine);
                    if (!mine.isEmpty() && random.nextInt(3) == 0) change(useCases, random, mine);
                }
                return mine;
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var mine : threads.invokeAll(work)) accepted.addAll(mine.get());
        }
        var stored = new ArrayList<>(appointments(practice, practice.clinic));
        stored.addAll(appointments(practice, other));
        assertThat(stored).containsAll(accepted);
        for (var one : stored)
            for (var another : stored)
                if (!one.id().equals(another.id()) && bothTakeTime(practice, one, another))
                    assertThat(one.placement()
                                    .range()
                                    .overlaps(another.placement().range()))
                            .as("%s and %s", one, another)
                            .isFalse();
    }

    private static boolean bothTakeTime(Booked practice, Appointment one, Appointment another) {
        return one.placement().person().equals(another.placement().person())
                && one.takesTime(practice.now.get())
                && another.takesTime(practice.now.get());
    }

    private static void keep(Outcome<Appointment> outcome, List<Appointment> mine) {
        switch (outcome) {
            case Outcome.Done<Appointment>(var appointment) -> mine.add(appointment);
            case Outcome.Refused<Appointment>(var refusal) ->
                assertThat(refusal).isInstanceOf(Refusal.SlotTaken.class);
        }
    }

    /** Cancels or moves the last one, which nobody else changes; what was accepted is what is stored in the end. */
    private static void change(UseCases useCases, Random random, List<Appointment> mine) {
        var last = mine.removeLast();
        var changes = useCases.appointmentChanges();
        var outcome = random.nextInt(3) == 0
                ? changes.cancel(last.clinic(), last.id(), IfMatch.ANY)
                : changes.reschedule(
                        last.clinic(),
                        last.id(),
                        IfMatch.ANY,
                        at(15 * random.nextInt(11)),
                        Optional.empty(),
                        Optional.empty());
        if (outcome instanceof Outcome.Refused<Appointment>) mine.add(last);
        keep(outcome, mine);
        if (outcome instanceof Outcome.Done<Appointment>(var changed)
                && !changed.status().isOpen()) mine.removeLast();
    }

    private interface Call {
        Outcome<Appointment> on(UseCases useCases);
    }

    /** From this process and another in turn. */
    private List<Outcome<Appointment>> atOnce(Call call, Booked practice) throws Exception {
        var calls = new ArrayList<Callable<Outcome<Appointment>>>();
        for (int i = 0; i < THREADS; i++) {
            var useCases = i % 2 == 0 ? practice.practice.useCases : elsewhere(practice);
            calls.add(() -> call.on(useCases));
        }
        var ended = new ArrayList<Outcome<Appointment>>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var one : threads.invokeAll(calls)) ended.add(one.get());
        }
        return ended;
    }

    private UseCases elsewhere(Booked practice) {
        return UseCases.of(elsewhere(), practice.clock, Actor.OPERATOR);
    }

    private static List<Refusal> refusals(List<Outcome<Appointment>> ended) {
        var refusals = new ArrayList<Refusal>();
        for (var outcome : ended)
            if (outcome instanceof Outcome.Refused<Appointment>(var refusal)) refusals.add(refusal);
        return refusals;
    }

    private static List<Appointment> appointments(Booked practice, Clinic clinic) {
        return done(practice.found().list(clinic.id(), FindAppointments.Filter.ALL, PageRequest.first()))
                .page()
                .items();
    }
}
