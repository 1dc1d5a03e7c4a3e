package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Practice;
import praxis.application.UseCases;
import praxis.application.appointment.Request;
import praxis.application.availability.SearchClinics.Sought;
import praxis.application.closure.ManageClosures;
import praxis.application.port.Live;
import praxis.application.port.LiveSchedules.Question;
import praxis.application.port.Mark;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;
import praxis.domain.time.WeeklyPeriod;

/** What one node lists while another books, cancels and closes: whoever was told of a change sees it, everywhere. */
final class FreshnessTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 30);

    private static final QueryDates WEEK = QueryDates.of(DATE, DATE.plusDays(6));

    private static final int WRITERS = 6;

    /** So many that they are glanced at together. */
    private static final int PROVIDERS = Kept.FEW + 4;

    private static final int ROUNDS = 40;

    private static final List<WeeklyPeriod> MONDAYS = List.of(Practice.on(DayOfWeek.MONDAY, "09:00-17:00"));

    private static final InstantSource CLOCK = InstantSource.fixed(Practice.NOW);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void two_nodes_on_one_h2_file_never_list_a_stale_slot() throws Exception {
        var settings =
                Map.<String, Object>of("praxis.data.dir", folder.resolve("data").toString());
        try (var here = StoredPorts.start(settings);
                var there = StoredPorts.start(settings)) {
            hammer(StoredPorts.of(here), StoredPorts.of(there));
        }
    }

    @Test
    void two_nodes_on_one_mysql_never_list_a_stale_slot() throws Exception {
        var database = MySqlServer.shared().freshDatabase();
        try (var here = StoredPorts.start(database);
                var there = StoredPorts.start(database)) {
            hammer(StoredPorts.of(here), StoredPorts.of(there));
        }
    }

    private static void hammer(Ports here, Ports there) throws Exception {
        var nodes = new Nodes(
                UseCases.of(here, CLOCK, Actor.OPERATOR),
                UseCases.of(there, CLOCK, Actor.OPERATOR),
                new Practice(here, CLOCK));
        var writers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < WRITERS; i++) {
            var writer = new Writer(nodes, nodes.providers.get(i), new Random(i), i % 2 == 0);
            writers.add(writer::run);
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var done : threads.invokeAll(writers)) assertThat(done.get()).isEqualTo(ROUNDS);
        }
    }

    /** A clinic that both nodes serve. */
    private static final class Nodes {
        private final UseCases here;
        private final UseCases there;
        private final Clinic clinic;
        private final List<Membership> providers = new ArrayList<>();
        private final Service service;

        Nodes(UseCases here, UseCases there, Practice practice) {
            this.here = here;
            this.there = there;
            this.clinic = practice.clinic("a");
            var week = DayOfWeek.values();
            var rows = Arrays.stream(week)
                    .map(day -> Practice.on(day, "09:00-17:00"))
                    .toList();
            Practice.done(here.hours().replaceWeek(HoursOwner.clinic(clinic.id()), IfMatch.ANY, rows));
            for (int i = 0; i < PROVIDERS; i++) providers.add(practice.provider(clinic, "p" + i));
            this.service = practice.service(
                    clinic, providers.stream().map(Membership::id).toArray(MembershipId[]::new));
        }

        List<Slot> listed(UseCases node, Optional<MembershipId> provider) {
            return Practice.done(node.slots().find(clinic.id(), service.id(), provider, WEEK))
                    .slots();
        }
    }

    /** Changes one provider's time on one node, and looks at once on the other. */
    private record Writer(Nodes nodes, Membership provider, Random random, boolean books) {

        int run() {
            for (int round = 0; round < ROUNDS; round++) {
                var swapped = random.nextBoolean();
                var writes = swapped ? nodes.here : nodes.there;
                var reads = swapped ? nodes.there : nodes.here;
                var mine = nodes.listed(reads, Optional.of(provider.id()));
                var slot = mine.get(random.nextInt(mine.size()));
                if (books) book(writes, reads, slot);
                else close(writes, reads, slot);
            }
            return ROUNDS;
        }

        private void book(UseCases writes, UseCases reads, Slot slot) {
            var request = new Request(
                    nodes.service.id(),
                    Optional.of(provider.id()),
                    slot.start(),
                    Optional.empty(),
                    Optional.of(new Patient("Marta Gil", Optional.empty(), Optional.empty())),
                    Optional.empty(),
                    Optional.empty());
            var booked = Practice.done(writes.booking().book(nodes.clinic.id(), request));
            isListed(reads, slot, false);
            isListed(writes, slot, false);
            Practice.done(writes.appointmentChanges().cancel(nodes.clinic.id(), booked.id(), IfMatch.ANY));
            isListed(reads, slot, true);
        }

        private void close(UseCases writes, UseCases reads, Slot slot) {
            var day = LocalDate.ofInstant(slot.start(), nodes.clinic.zone());
            var closed = Practice.done(writes.closures()
                    .create(
                            nodes.clinic.id(),
                            new ManageClosures.Draft(
                                    Optional.empty(),
                                    Optional.of(provider.id()),
                                    new Stretch.AllDay(new Dates(day, day)),
                                    Optional.empty())));
            isListed(reads, slot, false);
            Practice.done(writes.closures().remove(nodes.clinic.id(), closed.id(), IfMatch.ANY));
            isListed(reads, slot, true);
        }

        private void isListed(UseCases node, Slot slot, boolean expected) {
            var all = random.nextBoolean() ? Optional.<MembershipId>empty() : Optional.of(provider.id());
            assertThat(nodes.listed(node, all).contains(slot)).isEqualTo(expected);
        }
    }

    @Test
    void a_listing_asks_the_database_a_number_of_times_that_is_known() {
        try (var context = StoredPorts.start(Map.of("praxis.db.url", "jdbc:h2:mem:queries;DB_CLOSE_DELAY=-1"))) {
            var ports = StoredPorts.of(context);
            for (var providers : List.of(1, 3, Kept.FEW, 20, 60)) {
                var practice = new Practice(ports, CLOCK);
                var clinic = practice.clinic("c" + providers);
                var assigned = new ArrayList<Membership>();
                for (int i = 0; i < providers; i++) assigned.add(practice.provider(clinic, "p" + providers + "-" + i));
                var service = practice.service(
                        clinic, assigned.stream().map(Membership::id).toArray(MembershipId[]::new));
                var question = new Question(clinic.id(), service.id(), Optional.empty());
                var counted = new Counted(context, ports.live(), question);
                assertThat(counted.listing()).as("cold, %s", providers).isEqualTo(3);
                assertThat(counted.listing()).as("warm, %s", providers).isEqualTo(1);
                ports.transactions().decide(() -> {
                    ports.calendars().lock(assigned.getFirst().user());
                    return Outcome.done(true);
                });
                assertThat(counted.listing())
                        .as("after a booking, %s", providers)
                        .isEqualTo(providers > Kept.FEW ? 3 : 2);
                assertThat(counted.listing()).as("warm again, %s", providers).isEqualTo(1);
            }
        }
    }

    @Test
    void the_next_slots_ask_no_more_of_the_database_where_there_are_more_providers_or_clinics() {
        try (var context = StoredPorts.start(Map.of("praxis.db.url", "jdbc:h2:mem:next;DB_CLOSE_DELAY=-1"))) {
            var practice = new Practice(StoredPorts.of(context), CLOCK);
            var counted = new ArrayList<Long>();
            var clinics = new HashSet<ClinicId>();
            for (var providers : List.of(1, 20, 60)) {
                var clinic = practice.clinic("c" + providers);
                Practice.done(
                        practice.useCases.hours().replaceWeek(HoursOwner.clinic(clinic.id()), IfMatch.ANY, MONDAYS));
                var assigned = new ArrayList<MembershipId>();
                for (int i = 0; i < providers; i++)
                    assigned.add(
                            practice.provider(clinic, "p" + providers + "-" + i).id());
                var service = practice.service(clinic, assigned.toArray(MembershipId[]::new));
                clinics.add(clinic.id());
                Runnable next = () -> Practice.done(practice.useCases
                        .slots()
                        .next(clinic.id(), service.id(), Optional.empty(), Optional.empty(), 5));
                Runnable all = () -> Practice.done(practice.useCases
                        .search()
                        .next(new Sought(Optional.of(clinics), "check-up", Optional.empty(), 5)));
                counted.addAll(List.of(
                        queries(context, next), queries(context, next), queries(context, all), queries(context, all)));
            }
            // the look, and cold what is kept; of several clinics first which services are meant
            assertThat(counted).containsExactly(2L, 1L, 2L, 2L, 2L, 1L, 2L, 2L, 2L, 1L, 2L, 2L);
        }
    }

    private static long queries(ApplicationContext context, Runnable work) {
        var before = context.getBean(Database.class).queries();
        work.run();
        return context.getBean(Database.class).queries() - before;
    }

    /** Looks as a request does, at who asks and at what is remembered. */
    private record Counted(ApplicationContext context, Live live, Question question) {

        long listing() {
            var before = queries();
            var marks = new HashSet<Mark>(live.schedules().marks(question));
            marks.add(new Mark.OfAccount(new UserId("somebody")));
            var glance = live.glances().at(marks);
            Instant now = Practice.NOW;
            assertThat(live.schedules().find(question, WEEK.dates(), glance, now))
                    .isPresent();
            return queries() - before;
        }

        private long queries() {
            return context.getBean(Database.class).queries();
        }
    }
}
