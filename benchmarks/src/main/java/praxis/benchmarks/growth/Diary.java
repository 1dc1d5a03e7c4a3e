package praxis.benchmarks.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Appointments of half an hour in the hours of clinics, of nobody two at once: most of them past, and at most eight a
 * person and day, so that more of them reach further back. The days ahead of busy persons are the same in every size.
 */
final class Diary {

    static final int AHEAD = 14;
    private static final int LEAST_BACK = 21;
    private static final int MOST_A_DAY = 8;
    private static final double TAKEN = 0.7;
    private static final long DAY_MILLIS = 86_400_000L;

    private static final String COLUMNS = "id, clinic_id, service_id, provider_id, person_id, starts_at, ends_at,"
            + " buffer_before_minutes, buffer_after_minutes, booking_no, status, active, patient_name, patient_email,"
            + " moves, revision, created_at, updated_at";

    private final Country country;
    private final List<Work> works;
    private final LocalDate today;
    private final long seed;
    /** By clinic and weekday. */
    private final List<List<List<Integer>>> starts;

    private final long[] booked;
    private final long[] told;
    private final Random random;
    private long number;

    Diary(Country country, List<Work> works, LocalDate today, long seed) {
        this.country = country;
        this.works = works;
        this.today = today;
        this.seed = seed;
        this.starts = country.practices().stream()
                .map(practice -> Arrays.stream(DayOfWeek.values()).map(practice::starts).toList())
                .toList();
        this.booked = new long[country.persons()];
        this.told = new long[country.practices().size()];
        this.random = new Random(seed);
    }

    /** @param count of appointments, at least those that busy persons have ahead */
    void store(Connection connection, long count) throws SQLException {
        try (var rows = new Table(connection, "appointments", COLUMNS);
                var events = new Table(
                        connection,
                        "events",
                        "id, clinic_id, event_no, at_millis, type, subject_id, subject_revision, facts")) {
            fill(count, new Visits(rows, events));
        }
        try (var calendars = new Table(connection, "person_calendar", "person_id, booking_seq")) {
            for (int person = 0; person < booked.length; person++)
                calendars.put(Ids.person(person)).put(booked[person]).end();
        }
        try (var numbers = new Table(connection, "event_numbers", "clinic_id, rounds, last_no")) {
            for (int i = 0; i < told.length; i++)
                if (told[i] > 0) numbers.put(Ids.clinic(i)).put(1).put(told[i]).end();
        }
    }

    private void fill(long count, Visits visits) throws SQLException {
        var spread = count - aheadOfBusy();
        if (spread < 0) throw new IllegalArgumentException("at least " + aheadOfBusy() + " appointments");
        int back = 0;
        long room = 0;
        for (int day = 0; day <= AHEAD; day++) room += room(day);
        while (back < LEAST_BACK || room < spread) room += room(-++back);
        long place = 0;
        for (int day = -back; day <= AHEAD; day++)
            for (var work : works) {
                var starts = starts(work, day);
                if (isFull(work, day)) {
                    for (var start : starts) if (isTaken(work, day, start)) visits.add(work, day, start);
                    continue;
                }
                var most = Math.min(MOST_A_DAY, starts.size());
                for (int i = 0; i < most; i++, place++)
                    if ((place + 1) * spread / room > place * spread / room)
                        visits.add(work, day, starts.get(i * starts.size() / most));
            }
    }

    private static boolean isFull(Work work, int day) {
        return work.busy() && day > 0;
    }

    private boolean isTaken(Work work, int day, int start) {
        return new Random(seed ^ ((work.person() * 64L + day) * 1_440 + start) * 0x9E3779B97F4A7C15L).nextDouble() < TAKEN;
    }

    private List<Integer> starts(Work work, int day) {
        var date = today.plusDays(day);
        return starts.get(work.on(date.toEpochDay()).clinic()).get(date.getDayOfWeek().ordinal());
    }

    private long aheadOfBusy() {
        long count = 0;
        for (var work : works)
            for (int day = 1; work.busy() && day <= AHEAD; day++)
                for (var start : starts(work, day)) if (isTaken(work, day, start)) count++;
        return count;
    }

    private long room(int day) {
        return works.stream()
                .filter(work -> !isFull(work, day))
                .mapToLong(work -> Math.min(MOST_A_DAY, starts(work, day).size()))
                .sum();
    }

    /** Rows of appointments, and of an event for every tenth and for each that a busy person has ahead. */
    private final class Visits {
        private final Table rows;
        private final Table events;

        Visits(Table rows, Table events) {
            this.rows = rows;
            this.events = events;
        }

        void add(Work work, int day, int minute) throws SQLException {
            var date = today.plusDays(day);
            var place = work.on(date.toEpochDay());
            var zone = country.practices().get(place.clinic()).zone();
            var start = date.atTime(minute / 60, minute % 60).atZone(zone).toEpochSecond();
            var end = start + Practice.VISIT_MINUTES * 60L;
            var made = (date.toEpochDay() - AHEAD - 1) * DAY_MILLIS + number % (DAY_MILLIS / 2);
            var id = Ids.appointment(made, number++);
            rows.put(id).put(Ids.clinic(place.clinic())).put(Ids.service(place.clinic()));
            rows.put(Ids.member(place.member())).put(Ids.person(work.person())).put(start).put(end);
            rows.put(0).put(0).put(++booked[work.person()]);
            var status = isFull(work, day) ? "booked" : status(day);
            rows.put(status).put(status.equals("cancelled") || status.equals("no_show") ? 0 : 1);
            var patient = random.nextInt(1_000_000);
            rows.put("Patient " + patient).put("patient" + patient + "@example.org");
            rows.put(0).put(1).put(made).put(made).end();
            if (number % 10 == 0 || isFull(work, day)) event(place, id, made, start, end);
        }

        private void event(Work.Place place, byte[] appointment, long made, long start, long end) throws SQLException {
            events.put(Ids.event(made, number)).put(Ids.clinic(place.clinic())).put(++told[place.clinic()]);
            events.put(made).put("appointment_booked").put(appointment).put(1);
            events.put("{\"service\":\"%s\",\"provider\":\"%s\",\"start\":\"%d\",\"end\":\"%d\",\"reasons\":\"\"}"
                            .formatted(
                                    Ids.text(Ids.service(place.clinic())),
                                    Ids.text(Ids.member(place.member())),
                                    start,
                                    end))
                    .end();
        }

        private String status(int day) {
            var chance = random.nextInt(100);
            if (day >= 0) return chance < 95 ? "booked" : "cancelled";
            return chance < 86 ? "completed" : chance < 94 ? "cancelled" : chance < 98 ? "no_show" : "booked";
        }
    }
}
