package praxis.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.people.Membership;
import praxis.domain.people.UserId;
import praxis.domain.time.Hours;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** The rows of {@link ScheduleQuery#TIMES}, by the clinic, member or person they belong to. */
final class Loaded {

    private final ClinicId clinic;
    private final Map<String, List<WeeklyPeriod>> weeks = new HashMap<>();
    private final Map<String, Map<LocalDate, List<Period>>> special = new HashMap<>();
    private final Map<String, List<Closure>> closures = new HashMap<>();
    private final Map<String, List<Leave>> leaves = new HashMap<>();
    private final Map<UserId, List<BusyTime>> busy = new HashMap<>();
    private final Map<UserId, Instant> holdEnds = new HashMap<>();
    private final Map<UserId, Made> last = new HashMap<>();

    /** An appointment by the number that it got. */
    private record Made(long number, String id) {}

    Loaded(ClinicId clinic) {
        this.clinic = clinic;
    }

    boolean add(Row row) throws SQLException {
        var owner = row.id("owner_id");
        return switch (row.text("kind")) {
            case "week" ->
                weeks.computeIfAbsent(owner, id -> new ArrayList<>())
                        .add(Columns.workHours(row).period());
            case "special" -> JdbcWorkSchedules.addTo(special.computeIfAbsent(owner, id -> new HashMap<>()), row);
            case "closure" ->
                closures.computeIfAbsent(owner, id -> new ArrayList<>()).add(Columns.closure(row, clinic));
            case "leave" ->
                leaves.computeIfAbsent(owner, id -> new ArrayList<>()).add(Columns.leave(row, new UserId(owner)));
            case "busy" -> addBusy(new UserId(owner), row);
            default -> throw new IllegalStateException("an unknown kind of row");
        };
    }

    boolean addBusy(UserId person, Row row) throws SQLException {
        row.anyInstant("hold_until").ifPresent(end -> holdEnds.merge(person, end, Loaded::earlier));
        var made = new Made(row.count("booking_no"), row.id("id"));
        last.merge(person, made, (one, other) -> one.number() > other.number() ? one : other);
        return busy.computeIfAbsent(person, id -> new ArrayList<>()).add(AppointmentColumns.busy(row, clinic));
    }

    /** The appointment that got a number, if it is the last of a person's. */
    Optional<String> made(UserId person, long number) {
        return Optional.ofNullable(last.get(person))
                .filter(made -> made.number() == number)
                .map(Made::id);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** When the first of a person's holds expires, {@link Instant#MAX} if there is none. */
    Instant holdEnd(UserId person) {
        return holdEnds.getOrDefault(person, Instant.MAX);
    }

    ClinicSchedule of(Clinic clinic) {
        return new ClinicSchedule(
                clinic, hours(clinic.id().value()), closures(clinic.id().value()));
    }

    ProviderSchedule of(Membership member) {
        var sorted = new ArrayList<>(leaves.getOrDefault(member.user().value(), List.of()));
        sorted.sort(Comparator.comparing(Leave::id));
        return new ProviderSchedule(
                member, hours(member.id().value()), closures(member.id().value()), sorted);
    }

    Map<UserId, BusyTimes> busy() {
        var times = new HashMap<UserId, BusyTimes>();
        busy.forEach((person, some) -> times.put(person, new BusyTimes(some)));
        return times;
    }

    private List<Closure> closures(String owner) {
        var sorted = new ArrayList<>(closures.getOrDefault(owner, List.of()));
        sorted.sort(Comparator.comparing(Closure::id));
        return sorted;
    }

    private Hours hours(String owner) {
        return new Hours(
                new WeeklyHours(weeks.getOrDefault(owner, List.of())),
                new SpecialHours(special.getOrDefault(owner, Map.of())));
    }
}
