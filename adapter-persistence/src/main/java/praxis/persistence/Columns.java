package praxis.persistence;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.people.User;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Period;
import praxis.domain.time.Stretch;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/** What a table's columns are called in answers, and the domain values they make. */
final class Columns {

    /** Of {@code clinics c}, as {@code c_id} and so on. */
    static final String CLINIC = of(
            "c", "id, external_id, name, time_zone, status, provider_self_service, revision, created_at, updated_at");

    /** Of {@code users u}. */
    static final String USER = of("u", "id, email, revision, created_at, updated_at");

    /** Of {@code user_clinics m}, with the address of {@code users u}. */
    static final String MEMBERSHIP = of(
                    "m",
                    "id, clinic_id, user_id, external_id, full_name, phone_e164, clinic_role, is_provider, status,"
                            + " hours_source, revision, created_at, updated_at")
            + ", u.email AS m_email";

    /** Of {@code services s}. */
    static final String SERVICE = of(
            "s",
            "id, clinic_id, external_id, name, duration_minutes, step_minutes, alignment, buffer_before_minutes,"
                    + " buffer_after_minutes, min_notice_minutes, horizon_days, price_amount, price_currency, active,"
                    + " revision, created_at, updated_at");

    private Columns() {}

    private static String of(String alias, String names) {
        return Arrays.stream(names.split(", "))
                .map(name -> alias + "." + name + " AS " + alias + "_" + name)
                .collect(Collectors.joining(", "));
    }

    static Clinic clinic(Row row) throws SQLException {
        return new Clinic(
                new ClinicId(row.id("c_id")),
                row.externalId("c_external_id"),
                row.text("c_name"),
                row.zone("c_time_zone"),
                row.word("c_status", ClinicStatus.class),
                row.yes("c_provider_self_service"),
                row.revision("c_"));
    }

    static User user(Row row) throws SQLException {
        return new User(new UserId(row.id("u_id")), new Email(row.text("u_email")), row.revision("u_"));
    }

    static Membership membership(Row row) throws SQLException {
        return new Membership(
                new MembershipId(row.id("m_id")),
                new ClinicId(row.id("m_clinic_id")),
                new UserId(row.id("m_user_id")),
                row.externalId("m_external_id"),
                new Email(row.text("m_email")),
                row.text("m_full_name"),
                row.anyText("m_phone_e164").map(PhoneNumber::new),
                row.word("m_clinic_role", ClinicRole.class),
                row.yes("m_is_provider"),
                row.word("m_status", MembershipStatus.class),
                row.word("m_hours_source", HoursSource.class),
                row.revision("m_"));
    }

    static Service service(Row row, SortedSet<MembershipId> providers) throws SQLException {
        return new Service(
                new ServiceId(row.id("s_id")),
                new ClinicId(row.id("s_clinic_id")),
                row.externalId("s_external_id"),
                row.text("s_name"),
                new SlotRules(
                        row.number("s_duration_minutes"),
                        row.number("s_step_minutes"),
                        row.word("s_alignment", Alignment.class),
                        row.number("s_buffer_before_minutes"),
                        row.number("s_buffer_after_minutes"),
                        row.number("s_min_notice_minutes"),
                        row.number("s_horizon_days")),
                price(row),
                providers,
                row.yes("s_active"),
                row.revision("s_"));
    }

    private static Optional<Money> price(Row row) throws SQLException {
        var currency = row.anyText("s_price_currency");
        return row.anyAmount("s_price_amount")
                .flatMap(amount -> currency.map(code -> new Money(amount, Currency.getInstance(code))));
    }

    /** Of the columns of {@code work_hours}, under their own names. */
    static WorkHours workHours(Row row) throws SQLException {
        return new WorkHours(
                new WorkHoursId(row.id("id")),
                new WeeklyPeriod(
                        DayOfWeek.of(row.number("weekday")),
                        period(row),
                        new Validity(
                                row.anyDate("valid_from"), row.anyDate("valid_until"), row.number("every_weeks"))));
    }

    static Period period(Row row) throws SQLException {
        return new Period(row.number("start_minute"), row.number("end_minute"));
    }

    /** Of the columns of {@code closures}, under their own names. */
    static Closure closure(Row row, ClinicId clinic) throws SQLException {
        return new Closure(
                new ClosureId(row.id("id")),
                clinic,
                row.externalId("external_id"),
                row.anyId("provider_id").map(MembershipId::new),
                stretch(row),
                row.anyText("reason"),
                row.revision(""));
    }

    /** Of the columns of {@code leaves}, under their own names. */
    static Leave leave(Row row, UserId user) throws SQLException {
        var stretch = stretch(row);
        if (stretch instanceof Stretch.Timed timed && row.has("time_zone"))
            stretch = new Stretch.TimedIn(timed, row.zone("time_zone"));
        return new Leave(new LeaveId(row.id("id")), user, stretch, row.anyText("reason"), row.revision(""));
    }

    private static Stretch stretch(Row row) throws SQLException {
        var first = row.date("first_date");
        var last = row.date("last_date");
        if (!row.has("start_minute")) return new Stretch.AllDay(new Dates(first, last));
        return new Stretch.Timed(
                new LocalMoment(first, row.number("start_minute")), new LocalMoment(last, row.number("end_minute")));
    }

    /** The date on which a stretch ends as it was written, also where that is its midnight and nothing of it is touched. */
    static LocalDate endDate(Stretch stretch) {
        return timed(stretch).map(timed -> timed.end().date()).orElseGet(stretch::lastDate);
    }

    /** The first minute of a timed stretch. */
    static Optional<Integer> startMinute(Stretch stretch) {
        return timed(stretch).map(timed -> timed.start().minute());
    }

    /** The minute at which a timed stretch ends. */
    static Optional<Integer> endMinute(Stretch stretch) {
        return timed(stretch).map(timed -> timed.end().minute());
    }

    private static Optional<Stretch.Timed> timed(Stretch stretch) {
        return switch (stretch) {
            case Stretch.AllDay allDay -> Optional.empty();
            case Stretch.Timed timed -> Optional.of(timed);
            case Stretch.TimedIn timedIn -> Optional.of(timedIn.timed());
        };
    }
}
