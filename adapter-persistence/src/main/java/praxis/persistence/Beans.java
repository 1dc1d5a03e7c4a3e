package praxis.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import praxis.application.FrontDesk;
import praxis.application.port.Appointments;
import praxis.application.port.AuditLog;
import praxis.application.port.Calendars;
import praxis.application.port.Clinics;
import praxis.application.port.Closures;
import praxis.application.port.EventPorts;
import praxis.application.port.IdempotencyKeys;
import praxis.application.port.IdentityPorts;
import praxis.application.port.Ids;
import praxis.application.port.Leaves;
import praxis.application.port.Live;
import praxis.application.port.Memberships;
import praxis.application.port.Ports;
import praxis.application.port.Schedules;
import praxis.application.port.Services;
import praxis.application.port.Transactions;
import praxis.application.port.Users;
import praxis.application.port.WorkSchedules;

/** Makes the ports. None of them connects before it is used. */
@Factory
final class Beans {

    private static final String EMBEDDED_USER = "sa";

    @Singleton
    Settings settings(
            @Property(name = "praxis.db.url", defaultValue = "") String url,
            @Property(name = "praxis.db.user", defaultValue = "") String user,
            @Property(name = "praxis.db.password", defaultValue = "") String password,
            @Property(name = "praxis.data.dir") Optional<String> folder) {
        var given = Optional.of(url.strip()).filter(text -> !text.isEmpty());
        var name = given.isEmpty() && user.isEmpty() ? EMBEDDED_USER : user;
        return Settings.of(given, name, password, folder.map(Path::of));
    }

    @Singleton
    @Bean(preDestroy = "close")
    Connections connections(Settings settings) {
        return new Connections(settings);
    }

    @Singleton
    @Named("default")
    DataSource dataSource(Connections connections) {
        return connections.pool();
    }

    @Singleton
    Schema schema(Connections connections, Settings settings) {
        return new Schema(connections, settings);
    }

    @Singleton
    @Bean(typed = {JdbcTransactions.class, Transactions.class})
    JdbcTransactions transactions(
            Provider<TransactionOperations<Connection>> operations, Schema schema, Settings settings) {
        return new JdbcTransactions(operations, schema, settings);
    }

    @Singleton
    Database database(Provider<JdbcOperations> jdbc, JdbcTransactions transactions) {
        return new Database(jdbc, transactions);
    }

    /** UUIDs of version 7 that grow with each one made in this process, also within a millisecond. */
    @Singleton
    Ids ids() {
        return () -> UuidCreator.getTimeOrderedEpochPlus1().toString();
    }

    @Singleton
    Clinics clinics(Database database) {
        return new JdbcClinics(database);
    }

    @Singleton
    Users users(Database database) {
        return new JdbcUsers(database);
    }

    @Singleton
    Memberships memberships(Database database) {
        return new JdbcMemberships(database);
    }

    @Singleton
    WorkSchedules workSchedules(Database database) {
        return new JdbcWorkSchedules(database);
    }

    @Singleton
    Services services(Database database) {
        return new JdbcServices(database);
    }

    @Singleton
    Closures closures(Database database) {
        return new JdbcClosures(database);
    }

    @Singleton
    Leaves leaves(Database database) {
        return new JdbcLeaves(database);
    }

    @Singleton
    @Bean(typed = {JdbcSchedules.class, Schedules.class})
    JdbcSchedules schedules(Database database) {
        return new JdbcSchedules(database);
    }

    /** @param kept MiB of schedules that are remembered for listings; the least used are forgotten first */
    @Singleton
    Live live(
            JdbcSchedules schedules,
            JdbcCalendars calendars,
            JdbcTransactions transactions,
            Database database,
            Connections connections,
            Schema schema,
            Settings settings,
            @Property(name = "praxis.kept.schedules.mib", defaultValue = "64") String kept) {
        if (!kept.matches("\\d{1,6}"))
            throw new ConfigurationException(
                    "PRAXIS_KEPT_SCHEDULES_MIB is a whole number from 0 to 999999, not \"" + kept + "\"");
        var glances = new JdbcGlances(database, connections, schema, settings);
        return new Live(
                glances, new KeptSchedules(transactions, schedules, calendars, glances, Long.parseLong(kept) << 20));
    }

    @Singleton
    AuditLog audit(Database database) {
        return new JdbcAuditLog(database);
    }

    @Singleton
    Appointments appointments(Database database) {
        return new JdbcAppointments(database);
    }

    @Singleton
    @Bean(typed = {JdbcCalendars.class, Calendars.class})
    JdbcCalendars calendars(Database database) {
        return new JdbcCalendars(database);
    }

    @Singleton
    IdempotencyKeys idempotencyKeys(Database database) {
        return new JdbcIdempotencyKeys(database);
    }

    @Singleton
    IdentityPorts identity(Database database) {
        return new IdentityPorts(
                new JdbcAccounts(database),
                new JdbcInvitations(database),
                new JdbcSignOuts(database),
                new JdbcApiKeys(database));
    }

    @Singleton
    EventPorts events(Database database, JdbcTransactions transactions) {
        return new EventPorts(
                new JdbcEvents(database, transactions), new JdbcWebhooks(database), new JdbcDeliveries(database));
    }

    @Singleton
    Ports ports(
            Transactions transactions,
            Ids ids,
            Clinics clinics,
            Users users,
            Memberships memberships,
            WorkSchedules workSchedules,
            Services services,
            Closures closures,
            Leaves leaves,
            Schedules schedules,
            AuditLog audit,
            Appointments appointments,
            Calendars calendars,
            IdempotencyKeys idempotencyKeys,
            IdentityPorts identity,
            EventPorts events,
            Live live) {
        return new Ports(
                transactions,
                ids,
                clinics,
                users,
                memberships,
                workSchedules,
                services,
                closures,
                leaves,
                schedules,
                audit,
                appointments,
                calendars,
                idempotencyKeys,
                identity,
                events,
                live);
    }

    /** The time in milliseconds, as precise as it is stored; before Micronaut's own clock. */
    @Singleton
    @Primary
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Singleton
    FrontDesk frontDesk(Ports ports, InstantSource clock) {
        return new FrontDesk(ports, clock);
    }
}
