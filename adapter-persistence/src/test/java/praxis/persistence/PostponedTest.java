package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import praxis.application.Outcome;
import praxis.application.Refusal;

/** Writes that nobody has to see at once, on the embedded database and on a server. */
final class PostponedTest {

    private static final String ADD = "INSERT INTO person_calendar (person_id, booking_seq) VALUES (?, ?)";
    private static final String MOVE = "UPDATE person_calendar SET booking_seq = booking_seq + 1 WHERE person_id = ?";
    private static final String READ = "SELECT booking_seq FROM person_calendar WHERE person_id = ?";

    @Nested
    final class OnH2 extends Contract {
        OnH2() {
            super(StoredPorts.start(Map.of("praxis.db.url", "jdbc:h2:mem:postponed;DB_CLOSE_DELAY=-1")));
        }
    }

    @Nested
    final class OnMySql extends Contract {
        OnMySql() {
            super(StoredPorts.start(MySqlServer.shared().freshDatabase()));
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {

        private final ApplicationContext context;
        private final JdbcTransactions transactions;
        private final Database database;
        private byte last;

        Contract(ApplicationContext context) {
            this.context = context;
            this.transactions = context.getBean(JdbcTransactions.class);
            this.database = context.getBean(Database.class);
        }

        @AfterAll
        void stop() {
            context.close();
        }

        private byte[] person() {
            var id = new byte[16];
            id[0] = ++last;
            return id;
        }

        private Optional<Long> stored(byte[] person) {
            return transactions.read(() -> read(person));
        }

        private Optional<Long> read(byte[] person) {
            return database.first(READ, row -> row.count("booking_seq"), person);
        }

        @Test
        void they_are_written_with_the_commit_in_their_order() {
            var person = person();
            var done = transactions.decide(() -> {
                database.later(ADD, person, 5L);
                for (int i = 0; i < 20; i++) database.later(MOVE, person);
                return Outcome.done(true);
            });
            assertThat(done).isEqualTo(Outcome.done(true));
            assertThat(stored(person)).contains(25L);
        }

        @Test
        void what_comes_behind_them_sees_them() {
            var person = person();
            var seen = new ArrayList<Object>();
            transactions.decide(() -> {
                database.later(ADD, person, 1L);
                database.later(MOVE, person);
                seen.add(read(person));
                database.later(MOVE, person);
                seen.add(database.update(MOVE, person));
                database.later(MOVE, person);
                seen.add(database.updateAll(MOVE, List.of(person, person), List::<Object>of));
                seen.add(read(person));
                return Outcome.done(true);
            });
            assertThat(seen).containsExactly(Optional.of(2L), 1, true, Optional.of(7L));
        }

        @Test
        void they_tell_whether_they_changed_something_once_they_are_sent() {
            var there = person();
            var absent = person();
            var changed = new ArrayList<Boolean>();
            transactions.decide(() -> {
                database.update(ADD, there, 0L);
                var both = List.of(database.later(MOVE, there), database.later(MOVE, absent));
                assertThat(read(absent)).isEmpty();
                both.forEach(one -> changed.add(one.hasChanged()));
                return Outcome.done(true);
            });
            assertThat(changed).containsExactly(true, false);
        }

        @Test
        void those_of_a_refused_or_failed_transaction_are_never_written() {
            var person = person();
            transactions.decide(() -> {
                database.later(ADD, person, 1L);
                return Outcome.refused(new Refusal.UnknownCursor(1));
            });
            assertThatThrownBy(() -> transactions.decide(() -> {
                        database.later(ADD, person, 1L);
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessageContaining("broken");
            transactions.rehearse(() -> {
                database.later(ADD, person, 1L);
                return Outcome.done(true);
            });
            assertThat(stored(person)).isEmpty();
        }

        @Test
        void a_failure_is_explained_by_whose_it_was() {
            var first = person();
            var second = person();
            assertThatThrownBy(() -> transactions.decide(() -> {
                        database.later(ADD, new Object[] {first, 1L}, this::unlessRead);
                        database.later(ADD, new Object[] {second, 1L}, failure -> failure);
                        database.later(ADD, new Object[] {second, 2L}, this::unlessRead);
                        database.later(MOVE, first);
                        return Outcome.done(true);
                    }))
                    .hasMessage("taken");
            assertThat(stored(first)).isEmpty();
        }

        /** Asks in the transaction that failed, whose first writes are there. */
        private RuntimeException unlessRead(RuntimeException failure) {
            return UniqueKey.isDuplicate(failure) && read(new byte[16]).isEmpty()
                    ? new IllegalStateException("taken", failure)
                    : failure;
        }
    }
}
