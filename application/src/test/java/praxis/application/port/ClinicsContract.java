package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.people.MembershipStatus;

public abstract class ClinicsContract extends PortContract {

    @Test
    void every_field_comes_back() {
        var key = key("Schlüssel 🦷 " + id());
        var clinic = newClinic(key, "🦷".repeat(100));
        write(() -> ports().clinics().add(List.of(clinic)));
        assertThat(read(() -> ports().clinics().find(clinic.id()))).contains(clinic);
        assertThat(read(() -> ports().clinics().find(key.orElseThrow()))).contains(clinic);
    }

    @Test
    void a_replaced_clinic_is_the_new_one() {
        var clinic = clinic();
        var changed = new Clinic(
                clinic.id(),
                key(id()),
                "Sur",
                ZoneId.of("America/Argentina/ComodRivadavia"),
                ClinicStatus.INACTIVE,
                true,
                clinic.revision().next(NOW.plusMillis(1)));
        write(() -> {
            assertThat(ports().clinics().lock(clinic.id())).contains(clinic);
            ports().clinics().replace(changed);
        });
        assertThat(read(() -> ports().clinics().find(clinic.id()))).contains(changed);
    }

    @Test
    void what_is_not_there_is_not_found() {
        clinic();
        for (var id : List.of(id(), "", "x", "ffffffff-ffff-ffff-ffff-ffffffffffff"))
            assertThat(read(() -> ports().clinics().find(new ClinicId(id)))).isEmpty();
        assertThat(read(() -> ports().clinics().find(key("nobody").orElseThrow())))
                .isEmpty();
    }

    @Test
    void an_external_id_belongs_to_one_clinic_and_tells_cases_apart() {
        var key = key("k" + id());
        write(() -> ports().clinics().add(List.of(newClinic(key, "one"), newClinic(key("K" + id()), "two"))));
        var duplicate = Outcome.refused(
                new Refusal.Duplicate("external_id", key.orElseThrow().value()));
        var free = newClinic(Optional.empty(), "free");
        assertThat(decide(() -> ports().clinics().add(List.of(free, newClinic(key, "three")))))
                .isEqualTo(duplicate);
        assertThat(read(() -> ports().clinics().find(free.id()))).isEmpty();

        var other = clinic();
        assertThat(decide(() -> ports().clinics()
                        .replace(new Clinic(
                                other.id(),
                                key,
                                other.name(),
                                other.zone(),
                                other.status(),
                                other.revision().next(NOW)))))
                .isEqualTo(duplicate);
        var upper = key(key.orElseThrow().value().toUpperCase(Locale.ROOT));
        write(() -> ports().clinics().add(List.of(newClinic(upper, "other case"))));
        var twice = key("twice" + id());
        assertThat(decide(() -> ports().clinics().add(List.of(newClinic(twice, "a"), newClinic(twice, "b")))))
                .isEqualTo(Outcome.refused(
                        new Refusal.Duplicate("external_id", twice.orElseThrow().value())));
    }

    @Test
    void lists_go_page_by_page_in_the_order_of_ids() {
        var mark = id();
        var clinics = IntStream.range(0, 5)
                .mapToObj(i -> newClinic(Optional.empty(), "Ñandú %_! " + mark + i))
                .toList();
        write(() -> ports().clinics().add(clinics.reversed()));
        var filter = new Clinics.Filter(Optional.empty(), Optional.of("ñANDÚ %_! " + mark));
        var first = read(() -> ports().clinics().list(filter, new PageRequest(3, Optional.empty())));
        assertThat(first.items()).isEqualTo(clinics.subList(0, 3));
        var second = read(() -> ports().clinics().list(filter, new PageRequest(3, first.next())));
        assertThat(second.items()).isEqualTo(clinics.subList(3, 5));
        assertThat(second.next()).isEmpty();
        var none = new Clinics.Filter(Optional.empty(), Optional.of("_" + mark));
        assertThat(read(() -> ports().clinics().list(none, PageRequest.first())).items())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ΙΑΤΡΕΙΟ ΑΓΙΟΣ, ΑΓΙΟΣ", "ΙΑΤΡΕΙΟ ΑΓΙΟΣ, αγιος", "Άγιος, άΓΙΟΣ", "İzmir Diş, İzmir", "Ⱥbc, Ⱥb"})
    void a_list_can_be_of_a_part_of_the_name_whatever_its_alphabet(String name, String part) {
        var clinic = newClinic(Optional.empty(), name);
        write(() -> ports().clinics().add(List.of(clinic)));
        var filter = new Clinics.Filter(Optional.empty(), Optional.of(part));
        assertThat(read(() -> ports().clinics().list(filter, PageRequest.first()))
                        .items())
                .contains(clinic);
    }

    @Test
    void a_list_can_be_of_one_external_id() {
        var key = key(id());
        var clinic = newClinic(key, "Norte");
        write(() -> ports().clinics().add(List.of(clinic)));
        var filter = new Clinics.Filter(key, Optional.empty());
        assertThat(read(() -> ports().clinics().list(filter, PageRequest.first()))
                        .items())
                .containsExactly(clinic);
    }

    @Test
    void a_persons_clinics_are_those_that_approved_them() {
        var user = user();
        var mine = clinic();
        var waiting = clinic();
        clinic();
        var approved = newMember(mine, user, Optional.empty(), "Ana");
        var pending = newMember(waiting, user, Optional.empty(), "Ana").in(MembershipStatus.PENDING);
        write(() -> ports().memberships().add(List.of(approved, pending)));
        assertThat(read(() -> ports().clinics().list(Clinics.Filter.ALL.ofMember(user.id()), PageRequest.first()))
                        .items())
                .containsExactly(mine);
    }
}
