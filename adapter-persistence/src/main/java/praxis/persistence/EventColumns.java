package praxis.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Cause;
import praxis.domain.event.Event;
import praxis.domain.event.EventId;
import praxis.domain.event.EventType;
import praxis.domain.event.Subject;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;

/** Rows of {@code events}, and the events they make. */
final class EventColumns {

    static final String ALL = "id, clinic_id, event_no, at_millis, type, subject_id, subject_revision, facts";

    private EventColumns() {}

    static Event event(Row row) throws SQLException {
        var type = row.word("type", EventType.class);
        var facts = FactsJson.read(row.text("facts"));
        return new Event(
                new EventId(row.id("id")),
                new ClinicId(row.id("clinic_id")),
                row.instant("at_millis"),
                type,
                type == EventType.AVAILABILITY_CHANGED ? availability(facts) : appointment(row, facts));
    }

    private static Subject availability(Map<String, String> facts) {
        return new Subject.OfAvailability(
                words(facts, "causes", Cause::valueOf), words(facts, "providers", MembershipId::new));
    }

    private static Subject appointment(Row row, Map<String, String> facts) throws SQLException {
        return new Subject.OfAppointment(
                new AppointmentId(row.id("subject_id")),
                row.count("subject_revision"),
                new ServiceId(text(facts, "service")),
                visit(facts, ""),
                facts.containsKey("was_provider") ? Optional.of(visit(facts, "was_")) : Optional.empty(),
                words(facts, "reasons", ReasonCode::valueOf));
    }

    private static Subject.Visit visit(Map<String, String> facts, String prefix) {
        var range = new TimeRange(seconds(facts, prefix + "start"), seconds(facts, prefix + "end"));
        return new Subject.Visit(new MembershipId(text(facts, prefix + "provider")), range);
    }

    private static Instant seconds(Map<String, String> facts, String name) {
        return Instant.ofEpochSecond(Long.parseLong(text(facts, name)));
    }

    private static String text(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name)).orElse("");
    }

    private static <T> TreeSet<T> words(Map<String, String> facts, String name, Function<String, T> word) {
        return Arrays.stream(text(facts, name).split(" "))
                .filter(text -> !text.isEmpty())
                .map(word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static byte[] subject(Event event) {
        return Uuids.stored(
                event.subject() instanceof Subject.OfAppointment appointment
                        ? appointment.id().value()
                        : event.clinic().value());
    }

    static long revision(Event event) {
        return event.subject() instanceof Subject.OfAppointment appointment ? appointment.revision() : 0;
    }

    static String facts(Event event) {
        var facts = new LinkedHashMap<String, String>();
        switch (event.subject()) {
            case Subject.OfAvailability(var causes, var providers) -> {
                facts.put("causes", joined(causes));
                facts.put("providers", joined(providers));
            }
            case Subject.OfAppointment appointment -> {
                facts.put("service", appointment.service().value());
                put(facts, "", appointment.visit());
                appointment.before().ifPresent(before -> put(facts, "was_", before));
                facts.put("reasons", joined(appointment.reasons()));
            }
        }
        return FactsJson.write(facts);
    }

    private static void put(Map<String, String> facts, String prefix, Subject.Visit visit) {
        facts.put(prefix + "provider", visit.provider().value());
        facts.put(prefix + "start", String.valueOf(visit.range().start().getEpochSecond()));
        facts.put(prefix + "end", String.valueOf(visit.range().end().getEpochSecond()));
    }

    private static String joined(Collection<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
