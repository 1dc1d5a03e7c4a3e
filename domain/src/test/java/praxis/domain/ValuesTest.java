package praxis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.availability.BusyTime;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.TimeZones;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;

class ValuesTest {

    @Test
    void namesAreStrippedAndNotBlank() {
        assertThat(new ExternalId(" a-1 ").value()).isEqualTo("a-1");
        assertThat(new ExternalId("x".repeat(200))).hasToString("x".repeat(200));
        assertThatThrownBy(() -> new ExternalId(" "))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> new ExternalId("x".repeat(201))).hasMessageContaining("longer than 200");
        assertThatThrownBy(() -> new ExternalId("a\u0000b")).hasMessageContaining("control character");
        assertThatThrownBy(() -> new ExternalId("a\u007fb")).hasMessageContaining("control character");
        assertThatThrownBy(() -> new ExternalId("a\ud800b")).hasMessageContaining("half a character");
        assertThat(new ExternalId("\ud83d\ude00").value()).isEqualTo("\ud83d\ude00");
        assertThat(new ExternalId("a b")).hasToString("a b");
    }

    @Test
    void anEmailIsOneWhateverItsCase() {
        assertThat(new Email(" Ana@Example.ORG "))
                .isEqualTo(new Email("ana@example.org"))
                .hasToString("ana@example.org");
        assertThatThrownBy(() -> new Email("x".repeat(243) + "@example.org")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "@", "ana@", "@example.org", "a@b@c", "a b@c", "Ana <ana@example.org>"})
    void anythingElseIsNoEmail(String text) {
        assertThatThrownBy(() -> new Email(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("e-mail");
    }

    @Test
    void aTelephoneNumberIsE164() {
        assertThat(new PhoneNumber("+34911234567")).hasToString("+34911234567");
        for (var text : new String[] {"34911234567", "+0491123456", "+1", "+1234567890123456", "+34 911"})
            assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "45, EUR, 45.00 EUR",
        "45.5, EUR, 45.50 EUR",
        "0, JPY, 0 JPY",
        "9999999999.99, EUR, 9999999999.99 EUR",
        "1.234, KWD, 1.234 KWD",
        "1, XAU, 1 XAU"
    })
    void aPriceHasTheDecimalsOfItsCurrency(String amount, String currency, String text) {
        assertThat(Money.parse(amount, currency)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "45.001, EUR",
        "1.5, JPY",
        "-1, EUR",
        "10000000000, EUR",
        "1e3, EUR",
        "'', EUR",
        "1, EURO",
        "1, eur",
        "'1,50', EUR",
        "1.5, XAU"
    })
    void anythingElseIsNoPrice(String amount, String currency) {
        assertThatThrownBy(() -> Money.parse(amount, currency)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void s0ServicesStepsAndBuffersHaveTheirBounds() {
        assertThat(SlotRules.of(30)).isEqualTo(new SlotRules(30, 15, Alignment.CLOCK, 0, 0, 0, 365));
        assertThat(new SlotRules(1, 1, Alignment.PERIOD, 0, 0, 0, 0).duration()).isOne();
        assertThat(new SlotRules(1440, 1440, Alignment.PERIOD, 1440, 1440, 5_256_000, 3_650).step())
                .isEqualTo(1440);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 15, 0, 0, 0, 0",
        "1441, 15, 0, 0, 0, 0",
        "30, 0, 0, 0, 0, 0",
        "30, 1441, 0, 0, 0, 0",
        "30, 15, -1, 0, 0, 0",
        "30, 15, 1441, 0, 0, 0",
        "30, 15, 0, -1, 0, 0",
        "30, 15, 0, 1441, 0, 0",
        "30, 15, 0, 0, -1, 0",
        "30, 15, 0, 0, 5256001, 0",
        "30, 15, 0, 0, 0, -1",
        "30, 15, 0, 0, 0, 3651"
    })
    void s0AnythingElseIsRefused(int duration, int step, int before, int after, int notice, int horizon) {
        assertThatThrownBy(() -> new SlotRules(duration, step, Alignment.CLOCK, before, after, notice, horizon))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("must be from");
    }

    @Test
    void s3TheBuffersKeptWithAnAppointmentHaveBoundsToo() {
        var nine = "2026-11-23T09:00:00Z";
        var ten = "2026-11-23T10:00:00Z";
        assertThatThrownBy(() -> Fixtures.busy(nine, ten, 1441, 0, false)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Fixtures.busy(nine, ten, 0, -1, false)).isInstanceOf(InvalidValue.class);
        assertThat(Fixtures.busy(nine, ten, 1440, 1440, false).appointment()).contains("appointment-1");
    }

    @Test
    void b3ABusyTimeElsewhereKeepsNoAppointment() {
        BusyTime elsewhere = Fixtures.busy("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z", 0, 0, true);
        assertThat(elsewhere.appointment()).isEmpty();
    }

    @Test
    void aTimeZoneIsOneOfTheIanaDatabase() {
        for (var name : new String[] {"Europe/Madrid", "UTC", "Etc/GMT-14", "CST6CDT", "GMT0"})
            assertThat(TimeZones.named(name).getId()).isEqualTo(name);
        assertThat(TimeZones.named("EST").getId()).isEqualTo("America/Panama");
        assertThat(TimeZones.named("MST").getId()).isEqualTo("America/Phoenix");
        assertThat(TimeZones.named("HST").getId()).isEqualTo("Pacific/Honolulu");
        assertThat(TimeZones.named("ROC").getId()).isEqualTo("Asia/Taipei");
        assertThat(TimeZones.named("GMT-0").getId()).isEqualTo("Etc/GMT");
        for (var name : new String[] {"+01:00", "Europe/Atlantis", "", "CEST", "europe/madrid", "SystemV/EST5", "PST"})
            assertThatThrownBy(() -> TimeZones.named(name)).isInstanceOf(UnknownTimeZone.class);
    }

    @Test
    void aRevisionCountsItsChanges() {
        var made = Revision.first(Instant.EPOCH);
        var changed = made.next(Instant.EPOCH.plusSeconds(5));
        assertThat(made.number()).isOne();
        assertThat(changed).isEqualTo(new Revision(2, Instant.EPOCH, Instant.EPOCH.plusSeconds(5)));
    }

    @Test
    void idsAreOpaqueAndOrderedAsText() {
        assertThat(new MembershipId("a")).isLessThan(new MembershipId("b")).hasToString("a");
        assertThat(new ClinicId("a")).isLessThan(new ClinicId("b")).hasToString("a");
        assertThat(new UserId("a")).isLessThan(new UserId("b")).hasToString("a");
        assertThat(new ServiceId("a")).isLessThan(new ServiceId("b")).hasToString("a");
        assertThat(new ClosureId("a")).isLessThan(new ClosureId("b")).hasToString("a");
        assertThat(new LeaveId("a")).isLessThan(new LeaveId("b")).hasToString("a");
    }

    @Test
    void aBlankReasonIsNone() {
        var stretch = Fixtures.allDay("2026-01-01", "2026-01-01");
        assertThat(Fixtures.closure("c", Optional.empty(), stretch, Optional.of(" "))
                        .reason())
                .isEmpty();
        assertThat(Fixtures.closure("c", Optional.empty(), stretch, Optional.of(" x "))
                        .reason())
                .contains("x");
        assertThatThrownBy(() -> Fixtures.closure("c", Optional.empty(), stretch, Optional.of("x".repeat(501))))
                .isInstanceOf(InvalidValue.class);
    }
}
