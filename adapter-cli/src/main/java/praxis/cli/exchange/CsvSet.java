package praxis.cli.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ClinicDocument.Closed;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.exchange.ClinicDocument.Offer;
import praxis.application.exchange.ClinicDocument.Said;
import praxis.application.exchange.Kind;
import praxis.domain.InvalidValue;
import praxis.domain.clinic.TimeZones;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Stretch;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/** Reads a folder of CSV files, row by row; what is wrong is collected, not only the first of it. */
final class CsvSet {

    private static final String CLINICS = "clinics.csv";
    private static final String USERS = "users.csv";
    private static final String USER_CLINICS = "user_clinics.csv";
    private static final String WORK_HOURS = "work_hours.csv";
    private static final String CLOSURES = "closures.csv";
    private static final String SERVICES = "services.csv";
    private static final String SERVICE_PROVIDERS = "service_providers.csv";

    /**
     * @param documents the clinics without a fault
     * @param faults in the order of files and lines
     * @param leftOut how many clinics have one
     * @param readable whether every file was read to its end, so that faults are known to be of single clinics
     */
    record Read(List<ClinicDocument> documents, List<Fault> faults, int leftOut, boolean readable) {}

    private record Person(long line, Optional<String> fullName, Optional<Email> email) {}

    private final Path folder;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> badClinics = new HashSet<>();
    private final Map<String, ClinicRows> clinics = new LinkedHashMap<>();
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, ClinicRows> clinicOfService = new HashMap<>();
    private boolean readable = true;

    private CsvSet(Path folder) {
        this.folder = folder;
    }

    static Read read(Path folder) throws IOException {
        return new CsvSet(folder).read();
    }

    private Read read() throws IOException {
        var clinicRows = rows(
                CLINICS,
                Kind.CLINICS,
                Columns.of("clinic_id", "name", "time_zone").andOthers());
        var userRows = rows(USERS, Kind.USERS, Columns.of("user_id", "full_name", "email"));
        var memberRows = rows(
                USER_CLINICS,
                Kind.USER_CLINICS,
                Columns.of("user_id", "clinic_id", "clinic_role", "is_provider", "status"));
        var hoursRows = rows(
                WORK_HOURS,
                Kind.WORK_HOURS,
                Columns.of("clinic_id", "user_id", "weekday", "start_time", "end_time")
                        .optionally("valid_from", "valid_until", "every_weeks"));
        var closureRows = rows(
                CLOSURES,
                Kind.CLOSURES,
                Columns.of("clinic_id", "user_id", "start_date", "end_date", "start_time", "end_time", "reason"));
        var serviceRows = optionalRows(
                SERVICES,
                Columns.of(
                        "service_id",
                        "clinic_id",
                        "name",
                        "duration_minutes",
                        "price_amount",
                        "price_currency",
                        "step_minutes"));
        var assignments = Files.exists(folder.resolve(SERVICE_PROVIDERS));
        var assignmentRows = optionalRows(SERVICE_PROVIDERS, Columns.of("service_id", "user_id"));
        if (!readable) return new Read(List.of(), faults, clinicRows.isEmpty() ? 0 : clinicRows.size(), false);

        each(CLINICS, Kind.CLINICS, clinicRows, this::clinic);
        each(USERS, Kind.USERS, userRows, this::person);
        each(USER_CLINICS, Kind.USER_CLINICS, memberRows, this::member);
        each(WORK_HOURS, Kind.WORK_HOURS, hoursRows, this::hours);
        clinics.values().forEach(this::overlaps);
        each(CLOSURES, Kind.CLOSURES, closureRows, this::closure);
        each(SERVICES, Kind.SERVICES, serviceRows, this::service);
        each(SERVICE_PROVIDERS, Kind.SERVICES, assignmentRows, this::assignment);
        var documents = clinics.values().stream()
                .filter(clinic -> !badClinics.contains(clinic.id()))
                .map(clinic -> clinic.document(assignments))
                .toList();
        return new Read(documents, faults, badClinics.size(), true);
    }

    private List<Row> optionalRows(String file, Columns columns) throws IOException {
        return Files.exists(folder.resolve(file)) ? rows(file, Kind.SERVICES, columns) : List.of();
    }

    private List<Row> rows(String file, Kind kind, Columns columns) throws IOException {
        var read = CsvFile.read(folder, file, kind, columns);
        faults.addAll(read.faults());
        readable &= read.readable();
        return read.rows();
    }

    /** Reads each row; one that cannot be taken is a fault of its clinic. */
    private void each(String file, Kind kind, List<Row> rows, Consumer<Row> reader) {
        for (var row : rows) {
            try {
                reader.accept(row);
            } catch (BadRow | InvalidValue e) {
                fault(file, kind, row.line(), String.valueOf(e.getMessage()));
                row.optional("clinic_id").ifPresent(badClinics::add);
                row.optional("service_id").map(clinicOfService::get).ifPresent(clinic -> badClinics.add(clinic.id()));
            }
        }
    }

    private void fault(String file, Kind kind, long line, String sentence) {
        faults.add(new Fault(file, line, Optional.of(kind), sentence));
    }

    private static String key(Row row, String column) {
        return InvalidValue.text(column, row.text(column), 200);
    }

    private void clinic(Row row) {
        var id = key(row, "clinic_id");
        if (clinics.containsKey(id)) throw new BadRow("clinic_id " + id + " comes twice");
        // known from here on, so that a fault below is told once and not by each row that names the clinic
        clinics.put(id, new ClinicRows(id, id, TimeZones.named("UTC")));
        var name = InvalidValue.text("name", row.text("name"), 200);
        clinics.put(id, new ClinicRows(id, name, TimeZones.named(row.text("time_zone"))));
    }

    private void person(Row row) {
        var id = key(row, "user_id");
        var same = Optional.ofNullable(persons.get(id));
        var bad = new Person(row.line(), Optional.empty(), Optional.empty());
        persons.put(id, bad);
        if (same.isPresent())
            throw new BadRow(
                    "user_id " + id + " comes twice; line " + same.get().line() + " has it too");
        var name = InvalidValue.text("full_name", row.text("full_name"), 200);
        var email = new Email(row.text("email"));
        if (!emails.add(email)) throw new BadRow("the email " + email + " comes twice; it names one person");
        persons.put(id, new Person(row.line(), Optional.of(name), Optional.of(email)));
    }

    private final Set<Email> emails = new HashSet<>();

    private ClinicRows clinicOf(Row row) {
        var id = row.text("clinic_id");
        return Optional.ofNullable(clinics.get(id))
                .orElseThrow(() -> new BadRow("clinic_id " + id + " is not in " + CLINICS));
    }

    private void member(Row row) {
        var clinic = clinicOf(row);
        var user = row.text("user_id");
        var person = Optional.ofNullable(persons.get(user))
                .orElseThrow(() -> new BadRow("user_id " + user + " is not in " + USERS));
        if (!clinic.name(user)) throw new BadRow("user_id " + user + " comes twice in " + clinic.id());
        // a faulty person is told in users.csv, and takes each clinic along
        if (person.email().isEmpty()) badClinics.add(clinic.id());
        clinic.add(new Member(
                user,
                user,
                person.email(),
                person.fullName(),
                Optional.empty(),
                Optional.of(row.one("clinic_role", ClinicRole.values(), ClinicRole::name)),
                row.flag("is_provider"),
                row.one("status", MembershipStatus.values(), Row::lower),
                Optional.empty(),
                Said.NOTHING,
                USER_CLINICS + ":" + row.line()));
    }

    /** The user that a row of the clinic names, empty for the clinic itself. */
    private static Optional<String> memberOf(ClinicRows clinic, Row row) {
        var user = row.optional("user_id");
        user.filter(id -> !clinic.hasMember(id)).ifPresent(id -> {
            throw new BadRow("user_id " + id + " is not in " + clinic.id() + " by " + USER_CLINICS);
        });
        return user;
    }

    private void hours(Row row) {
        var clinic = clinicOf(row);
        var user = memberOf(clinic, row);
        var validity = new Validity(
                row.optionalDate("valid_from"),
                row.optionalDate("valid_until"),
                row.optionalNumber("every_weeks").orElse(1));
        var periods = WeeklyPeriod.written(weekday(row), row.minute("start_time"), row.minute("end_time"), validity);
        clinic.add(user, row.line(), periods);
    }

    private static DayOfWeek weekday(Row row) {
        var text = row.text("weekday");
        if (!text.matches("[1-7]")) throw new BadRow("weekday \"" + text + "\" is none of 1 (Monday) to 7 (Sunday)");
        return DayOfWeek.of(Integer.parseInt(text));
    }

    private void overlaps(ClinicRows clinic) {
        clinic.overlaps((first, second) -> {
            fault(
                    WORK_HOURS,
                    Kind.WORK_HOURS,
                    second.line(),
                    second.period() + " overlaps " + first.period() + " of line " + first.line() + " (clinic "
                            + clinic.id() + ")");
            badClinics.add(clinic.id());
        });
    }

    private void closure(Row row) {
        var clinic = clinicOf(row);
        var user = memberOf(clinic, row);
        clinic.add(new Closed(
                Optional.empty(),
                user,
                stretch(row),
                row.optional("reason").map(text -> InvalidValue.text("reason", text, 500))));
    }

    /** All-day where the times are empty (A4). */
    private static Stretch stretch(Row row) {
        var first = row.date("start_date");
        var last = row.date("end_date");
        if (row.optional("start_time").isEmpty() && row.optional("end_time").isEmpty())
            return new Stretch.AllDay(new Dates(first, last));
        return new Stretch.Timed(
                new LocalMoment(first, row.minute("start_time")), new LocalMoment(last, row.minute("end_time")));
    }

    private void service(Row row) {
        var clinic = clinicOf(row);
        var id = key(row, "service_id");
        if (clinicOfService.containsKey(id)) throw new BadRow("service_id " + id + " comes twice");
        clinicOfService.put(id, clinic);
        var rules = new SlotRules(
                row.number("duration_minutes"),
                row.optionalNumber("step_minutes").orElse(SlotRules.DEFAULT_STEP),
                Alignment.CLOCK,
                0,
                0,
                0,
                SlotRules.DEFAULT_HORIZON);
        var name = InvalidValue.text("name", row.text("name"), 200);
        clinic.add(new Offer(id, name, rules, true, price(row), true, Optional.empty()));
    }

    private static Optional<Money> price(Row row) {
        var amount = row.optional("price_amount");
        var currency = row.optional("price_currency");
        if (amount.isPresent() != currency.isPresent())
            throw new BadRow("price_amount and price_currency come together or not at all");
        return amount.map(text -> Money.parse(text, row.text("price_currency")));
    }

    private void assignment(Row row) {
        var service = row.text("service_id");
        var clinic = Optional.ofNullable(clinicOfService.get(service))
                .orElseThrow(() -> new BadRow("service_id " + service + " is not in " + SERVICES));
        var user = row.text("user_id");
        memberOf(clinic, row);
        if (!clinic.assign(service, user)) throw new BadRow("user_id " + user + " comes twice for " + service);
    }
}
