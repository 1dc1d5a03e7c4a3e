package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.UseCases;
import praxis.application.memory.MemoryPorts;
import praxis.domain.access.Actor;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.RandomSchedules;
import praxis.domain.availability.Reason;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.ClinicId;
import praxis.domain.service.ServiceId;

/** Listing and booking agree (B1, E2), on schedules drawn from seeds around clock changes. */
final class ListingAndBookingTest {

    private static final int SEEDS = 3_000;

    /** Of each schedule: how many listed starts are booked, and how many others are tried. */
    private static final int SAMPLE = 6;

    private int listed;
    private int refused;
    private int booked;

    @Test
    void b1_everything_listed_books_and_what_is_not_is_refused_with_the_reasons_of_explain() {
        for (long seed = 0; seed < SEEDS; seed++) agree(seed);
        System.out.printf("%d listed starts booked, %d others booked, %d refused%n", listed, booked, refused);
        assertThat(listed).isGreaterThan(2_000);
        assertThat(refused).isGreaterThan(10_000);
        assertThat(booked).as("an instant may happen to be listed").isGreaterThan(0);
    }

    private void agree(long seed) {
        var schedules = new RandomSchedules(seed);
        var schedule = schedules.schedule();
        var now = schedules.now();
        var dates = new QueryDates(schedules.dates());
        var ports = MemoryPorts.fresh();
        StoredSchedule.put(ports, schedule);
        var useCases = UseCases.of(ports, InstantSource.fixed(now), Actor.OPERATOR);
        var clinic = schedule.clinic().clinic().id();
        var service = schedule.service().id();

        var slots = done(useCases.slots().find(clinic, service, Optional.empty(), dates))
                .slots();
        for (var slot : sample(slots, new Random(seed))) {
            bookAndCancel(useCases, clinic, service, slot, seed);
            listed++;
        }
        for (int i = 0; i < SAMPLE; i++) {
            var provider = schedule.providers().get(i % 2).id();
            var start = schedules.instantAround();
            compare(useCases, clinic, service, new Slot(start, start.plusSeconds(1), provider), seed);
        }
    }

    private static List<Slot> sample(List<Slot> slots, Random random) {
        var some = new ArrayList<>(slots);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(SAMPLE, some.size()));
    }

    private static void bookAndCancel(UseCases useCases, ClinicId clinic, ServiceId service, Slot slot, long seed) {
        var outcome = useCases.booking().book(clinic, request(service, slot));
        assertThat(outcome).as("seed %d, %s", seed, slot).isInstanceOf(Outcome.Done.class);
        var appointment = done(outcome);
        assertThat(appointment.placement().range().end()).isEqualTo(slot.end());
        done(useCases.appointmentChanges().cancel(clinic, appointment.id(), IfMatch.ANY));
    }

    private void compare(UseCases useCases, ClinicId clinic, ServiceId service, Slot asked, long seed) {
        var reasons = done(useCases.slots().explain(clinic, service, asked.provider(), asked.start()))
                .explanation()
                .reasons();
        if (reasons.isEmpty()) {
            done(useCases.booking().book(clinic, request(service, asked)));
            booked++;
            return;
        }
        var refusal = refusal(useCases.booking().book(clinic, request(service, asked)));
        assertThat(reasons(refusal)).as("seed %d, %s", seed, asked).isEqualTo(reasons);
        assertThat(refusal instanceof Refusal.SlotTaken)
                .as("seed %d, %s", seed, asked)
                .isEqualTo(reasons.stream().allMatch(ListingAndBookingTest::isTaken));
        refused++;
    }

    private static boolean isTaken(Reason reason) {
        return switch (reason.code()) {
            case BUSY, BUSY_ELSEWHERE, BUFFER -> true;
            default -> false;
        };
    }

    private static List<Reason> reasons(Refusal refusal) {
        return switch (refusal) {
            case Refusal.SlotTaken(var reasons) -> reasons;
            case Refusal.NotAvailable(var reasons) -> reasons;
            default -> throw new AssertionError("another refusal: " + refusal);
        };
    }

    private static Request request(ServiceId service, Slot slot) {
        return new Request(
                service,
                Optional.of(slot.provider()),
                slot.start(),
                Optional.empty(),
                Optional.of(Booked.patient()),
                Optional.empty(),
                Optional.empty());
    }
}
