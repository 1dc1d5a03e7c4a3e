package praxis.domain.appointment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;

/**
 * How an appointment that exists already sits in what is said about time: the one function that lists and explains,
 * asked with the appointment's own length and buffers, which it keeps (S3), and without itself among the busy times.
 */
public final class Fit {

    private Fit() {}

    /** The schedule as everybody but this appointment has it, so that it does not collide with itself (B4). */
    public static ServiceSchedule without(ServiceSchedule schedule, AppointmentId id) {
        var itself = Optional.of(id.value());
        var busy = new HashMap<>(schedule.busy());
        busy.replaceAll((person, times) -> new BusyTimes(times.times().stream()
                .filter(time -> !time.appointment().equals(itself))
                .toList()));
        return new ServiceSchedule(schedule.clinic(), schedule.service(), schedule.providers(), busy);
    }

    /**
     * Whatever speaks against an appointment where it is; empty also where the schedule does not know its provider.
     * Start times are for those who choose one: grid, notice and horizon do not count.
     *
     * @param schedule of its service, with its provider
     */
    public static List<Reason> reasons(ServiceSchedule schedule, Appointment appointment, Instant now) {
        var placement = appointment.placement();
        var others = without(schedule, appointment.id());
        var asBooked = new ServiceSchedule(
                others.clinic(), keeping(others.service(), placement), others.providers(), others.busy());
        return asBooked.providers().stream()
                .filter(provider -> provider.id().equals(placement.provider()))
                .flatMap(provider -> asBooked.explain(provider, placement.start(), now).reasons().stream())
                .filter(reason -> !isOfTheChoice(reason.code()))
                .toList();
    }

    /** Whether it says only that the time is taken (B2). */
    public static boolean isTaken(ReasonCode code) {
        return code == ReasonCode.BUSY || code == ReasonCode.BUSY_ELSEWHERE || code == ReasonCode.BUFFER;
    }

    private static boolean isOfTheChoice(ReasonCode code) {
        return code == ReasonCode.OFF_GRID || code == ReasonCode.TOO_SOON || code == ReasonCode.TOO_FAR;
    }

    private static Service keeping(Service service, Placement placement) {
        var rules = service.rules();
        return new Service(
                service.id(),
                service.clinic(),
                service.externalId(),
                service.name(),
                new SlotRules(
                        placement.minutes(),
                        rules.step(),
                        rules.alignment(),
                        placement.bufferBefore(),
                        placement.bufferAfter(),
                        rules.minNotice(),
                        rules.horizonDays()),
                service.price(),
                service.providers(),
                service.active(),
                service.revision());
    }
}
