package praxis.application.appointment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.application.Refusal;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;

/**
 * What booking should do, told once more and as simply as can be: every clinic is open 09:00 to 12:00 each day, in winter
 * and in Madrid; all of time is a number of seconds since such a 09:00, and every question is asked of every visit.
 */
final class Model {

    /** How a command ends. */
    enum End {
        DONE,
        TAKEN,
        NOT_AVAILABLE,
        NO_TRANSITION;

        static End of(Refusal refusal) {
            return switch (refusal) {
                case Refusal.SlotTaken taken -> TAKEN;
                case Refusal.NotAvailable notAvailable -> NOT_AVAILABLE;
                case Refusal.NoSuchTransition transition -> NO_TRANSITION;
                default -> throw new AssertionError("another refusal: " + refusal);
            };
        }
    }

    static final class Visit {

        final Service service;
        Membership provider;
        long start;
        AppointmentStatus status = AppointmentStatus.BOOKED;
        long holdUntil;

        Visit(Service service, Membership provider, long start) {
            this.service = service;
            this.provider = provider;
            this.start = start;
        }

        long end() {
            return start + 60L * service.rules().duration();
        }

        @Override
        public String toString() {
            return start + " " + provider.id() + " " + status;
        }
    }

    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;

    final Map<AppointmentId, Visit> visits = new LinkedHashMap<>();
    /** Seconds since Monday 09:00. */
    long now;

    boolean takesTime(Visit visit) {
        return switch (visit.status) {
            case HELD -> now < visit.holdUntil;
            case BOOKED, COMPLETED -> true;
            case CANCELLED, NO_SHOW -> false;
        };
    }

    /** Whether a visit may be there. @param except the visit that is to be moved there */
    End whether(Service service, Membership provider, long start, Optional<Visit> except, boolean override) {
        var minute = Math.floorMod(start, DAY) / 60;
        var within = minute + service.rules().duration() <= 180;
        var onGrid = Math.floorMod(start, 900) == 0;
        if (!override && (!within || !onGrid || start < now)) return End.NOT_AVAILABLE;
        return isTaken(new Visit(service, provider, start), except) ? End.TAKEN : End.DONE;
    }

    private boolean isTaken(Visit asked, Optional<Visit> except) {
        return visits.values().stream()
                .filter(this::takesTime)
                .filter(other -> except.isEmpty() || except.get() != other)
                .filter(other -> other.provider.user().equals(asked.provider.user()))
                .anyMatch(other -> tooClose(asked, other) && tooClose(other, asked));
    }

    /** Whether {@code second} starts before {@code first} and the larger buffer between them are over (S3). */
    private static boolean tooClose(Visit first, Visit second) {
        var buffer = Math.max(
                first.service.rules().bufferAfter(), second.service.rules().bufferBefore());
        return second.start < first.end() + 60L * buffer;
    }

    /** Whom any provider turns out to be; empty if nobody is free. */
    Optional<Membership> choice(Service service, List<Membership> providers, long start) {
        return providers.stream()
                .filter(provider -> whether(service, provider, start, Optional.empty(), false) == End.DONE)
                .min(Comparator.comparingLong((Membership provider) -> minutes(provider, week(start)))
                        .thenComparing(Membership::id));
    }

    /** Weeks count from midnight on a Monday. */
    private static long week(long start) {
        return Math.floorDiv(start + 9 * 3_600, WEEK);
    }

    private long minutes(Membership provider, long week) {
        return visits.values().stream()
                .filter(this::takesTime)
                .filter(visit -> visit.provider.id().equals(provider.id()))
                .filter(visit -> week(visit.start) == week)
                .mapToLong(visit -> visit.service.rules().duration())
                .sum();
    }

    End whetherAny(Service service, List<Membership> providers, long start) {
        var ends = new ArrayList<End>();
        for (var provider : providers) ends.add(whether(service, provider, start, Optional.empty(), false));
        if (ends.contains(End.DONE)) return End.DONE;
        return ends.contains(End.TAKEN) ? End.TAKEN : End.NOT_AVAILABLE;
    }

    /** A visit that is still to come about, and holds its time. */
    boolean isOpen(Visit visit) {
        return visit.status == AppointmentStatus.BOOKED
                || visit.status == AppointmentStatus.HELD && now < visit.holdUntil;
    }
}
