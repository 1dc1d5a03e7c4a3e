package praxis.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import praxis.domain.Revision;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Hours;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRange;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** A synthetic workload: one clinic, its providers with their bookings, and the slots they must give. */
final class Workload {

    static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final Revision REVISION = Revision.first(NOW);
    private static final ClinicId CLINIC = new ClinicId("clinic");

    private final JsonNode json;
    private final JsonNode expected;

    final ZoneId zone;
    final Dates dates;
    final ClinicSchedule clinic;
    final List<ProviderSchedule> providers = new ArrayList<>();
    /** By provider, in the order of their starts. */
    final List<List<BusyTime>> bookings = new ArrayList<>();

    final Service service;

    /** @param name workload: 20 providers, 30 days, 70% booked; workload200: 200 providers, 90 days, 82% booked */
    Workload(String name) {
        json = read(name + ".json.gz");
        expected = read(name + "-expected-slots.json.gz");
        zone = ZoneId.of(json.get("zone").textValue());
        var first = LocalDate.parse(json.get("firstDay").textValue());
        dates = new Dates(first, first.plusDays(json.get("days").intValue() - 1L));
        clinic = new ClinicSchedule(
                new Clinic(CLINIC, Optional.empty(), "Clinic", zone, ClinicStatus.ACTIVE, REVISION),
                hours(json.get("clinic")),
                elements(json.get("closures")).stream()
                        .map(closure -> new Closure(
                                new ClosureId("c"),
                                CLINIC,
                                Optional.empty(),
                                Optional.empty(),
                                stretch(closure),
                                Optional.empty(),
                                REVISION))
                        .toList());
        for (var provider : json.get("providers")) add(provider);
        var ids = providers.stream().map(ProviderSchedule::id).toList();
        service = new Service(
                new ServiceId("s"),
                CLINIC,
                Optional.empty(),
                "Visit",
                SlotRules.of(30),
                Optional.empty(),
                new TreeSet<>(ids),
                true,
                REVISION);
    }

    /** A day that one provider is asked about, 0 being the first. */
    record ProviderDay(int provider, int day) {}

    List<ProviderDay> singleDays() {
        return elements(json.get("q1set")).stream()
                .map(pair -> new ProviderDay(pair.get(0).intValue(), pair.get(1).intValue()))
                .toList();
    }

    /** The slots that question {@code number} of {@code query} must give, as ascending epoch seconds. */
    long[] expected(String query, int number) {
        return elements(expected.get(query).get(number)).stream()
                .mapToLong(minute -> minute.longValue() * 60)
                .toArray();
    }

    private void add(JsonNode json) {
        var name = "%03d".formatted(json.get("id").intValue());
        var user = new UserId(name);
        var member = new Membership(
                new MembershipId(name),
                CLINIC,
                user,
                Optional.empty(),
                new Email(name + "@example.org"),
                name,
                Optional.empty(),
                ClinicRole.STAFF,
                true,
                MembershipStatus.APPROVED,
                HoursSource.OWN,
                REVISION);
        var leaves = elements(json.get("leaves")).stream()
                .map(leave -> new Leave(new LeaveId("l"), user, stretch(leave), Optional.empty(), REVISION))
                .toList();
        providers.add(new ProviderSchedule(member, hours(json.get("weekly")), List.of(), leaves));
        bookings.add(elements(json.get("bookings")).stream().map(this::busy).toList());
    }

    /** The bookings of one provider that touch some dates, as a database would give them. */
    List<BusyTime> bookings(int provider, Dates asked) {
        var start = asked.first().atStartOfDay(zone).toInstant();
        var end = asked.last().plusDays(1).atStartOfDay(zone).toInstant();
        return bookings.get(provider).stream()
                .filter(time -> time.range().overlaps(new TimeRange(start, end)))
                .toList();
    }

    UserId user(int provider) {
        return providers.get(provider).member().user();
    }

    private BusyTime busy(JsonNode booking) {
        return new BusyTime(
                new TimeRange(instant(booking.get("from")), instant(booking.get("to"))), 0, 0, false, Optional.empty());
    }

    private Instant instant(JsonNode local) {
        return LocalDateTime.parse(local.textValue()).atZone(zone).toInstant();
    }

    private static Stretch stretch(JsonNode json) {
        return new Stretch.Timed(
                LocalMoment.parse(json.get("from").textValue()),
                LocalMoment.parse(json.get("to").textValue()));
    }

    private static Hours hours(JsonNode weekly) {
        var rows = new ArrayList<WeeklyPeriod>();
        for (var day : DayOfWeek.values())
            for (var period : weekly.get(String.valueOf(day.getValue())))
                rows.add(WeeklyPeriod.written(
                                day,
                                Period.parse(period.textValue()).start(),
                                Period.parse(period.textValue()).end(),
                                Validity.ALWAYS)
                        .getFirst());
        return new Hours(new WeeklyHours(rows), SpecialHours.NONE);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode read(String name) {
        try (var in = new GZIPInputStream(Objects.requireNonNull(Workload.class.getResourceAsStream(name)))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
