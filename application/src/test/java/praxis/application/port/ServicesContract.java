package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;

public abstract class ServicesContract extends PortContract {

    private Service full(Service service, Money price, Membership... providers) {
        return new Service(
                service.id(),
                service.clinic(),
                key("s" + id()),
                "Endodoncia 🦷",
                new SlotRules(1440, 1440, Alignment.PERIOD, 1440, 1440, SlotRules.MOST_NOTICE, SlotRules.MOST_HORIZON),
                Optional.of(price),
                ids(providers),
                false,
                service.revision().next(NOW.plusMillis(9)));
    }

    @Test
    void every_field_comes_back() {
        var clinic = clinic();
        var one = newService(clinic, Optional.empty());
        var two = full(
                newService(clinic, Optional.empty()),
                Money.parse("9999999999.9999", "CLF"),
                member(clinic),
                member(clinic));
        var free = full(newService(clinic, Optional.empty()), Money.parse("0", "JPY"), member(clinic));
        write(() -> ports().services().add(List.of(one, two, free)));
        for (var service : List.of(one, two, free))
            assertThat(read(() -> ports().services().find(clinic.id(), service.id())))
                    .contains(service);
        assertThat(read(() ->
                        ports().services().find(clinic.id(), two.externalId().orElseThrow())))
                .contains(two);
        assertThat(list(clinic, Services.Filter.ALL)).containsExactly(one, two, free);
    }

    @Test
    void a_replaced_service_is_the_new_one_with_its_providers() {
        var clinic = clinic();
        var stays = member(clinic);
        var service = newService(clinic, Optional.empty(), member(clinic), stays);
        write(() -> ports().services().add(List.of(service)));
        var changed = full(service, Money.parse("45.00", "EUR"), stays, member(clinic));
        write(() -> {
            assertThat(ports().services().lock(clinic.id(), service.id())).contains(service);
            ports().services().replace(changed);
        });
        assertThat(read(() -> ports().services().find(clinic.id(), service.id())))
                .contains(changed);
    }

    @Test
    void a_removed_service_is_gone_and_another_clinic_cannot_remove_it() {
        var clinic = clinic();
        var service = newService(clinic, Optional.empty(), member(clinic));
        write(() -> ports().services().add(List.of(service)));
        var other = clinic();
        write(() -> ports().services().remove(other.id(), service.id()));
        assertThat(list(clinic, Services.Filter.ALL)).containsExactly(service);
        write(() -> ports().services().remove(clinic.id(), service.id()));
        write(() -> ports().services().remove(clinic.id(), service.id()));
        assertThat(list(clinic, Services.Filter.ALL)).isEmpty();
    }

    @Test
    void a_clinic_never_sees_another_clinics_services() {
        var clinic = clinic();
        var other = clinic();
        var service = newService(clinic, key("s"));
        write(() -> ports().services().add(List.of(service)));
        assertThat(read(() -> ports().services().find(other.id(), service.id())))
                .isEmpty();
        assertThat(read(() ->
                        ports().services().find(other.id(), service.externalId().orElseThrow())))
                .isEmpty();
        assertThat(list(other, Services.Filter.ALL)).isEmpty();
        write(() ->
                assertThat(ports().services().lock(other.id(), service.id())).isEmpty());
        write(() -> ports().services().add(List.of(newService(other, key("s")))));
    }

    @Test
    void services_are_found_by_what_several_clinics_call_them() {
        var clinic = clinic();
        var other = clinic();
        var unasked = clinic();
        var named = newService(clinic, key("s"));
        var keyed = full(newService(other, key("x")), Money.parse("1", "EUR"));
        var name = keyed.externalId().orElseThrow().value();
        var same = newService(other, key(named.name()));
        write(() -> ports().services().add(List.of(named, keyed, same, newService(unasked, key("s")))));
        var both = List.of(clinic.id(), other.id());
        assertThat(read(() -> ports().services().named(both, name))).containsExactly(key(keyed));
        assertThat(read(() -> ports().services().named(both, named.name().toUpperCase(Locale.ROOT))))
                .contains(key(named), key(same))
                .allMatch(key -> both.contains(key.clinic()));
        assertThat(read(() -> ports().services().named(List.of(clinic.id()), named.name())))
                .containsExactly(key(named));
        assertThat(read(() -> ports().services().named(both, "none"))).isEmpty();
        assertThat(read(() -> ports().services().named(List.of(), named.name())))
                .isEmpty();
    }

    @Test
    void a_service_can_be_named_whatever_the_alphabet() {
        var clinic = clinic();
        var service = named(newService(clinic, Optional.empty()), "Καθαρισμός");
        write(() -> ports().services().add(List.of(service)));
        for (var name : List.of("Καθαρισμός", "ΚΑΘΑΡΙΣΜΌΣ")) {
            assertThat(read(() -> ports().services().named(List.of(clinic.id()), name)))
                    .containsExactly(key(service));
            assertThat(list(clinic, new Services.Filter(Optional.empty(), Optional.empty(), Optional.of(name))))
                    .containsExactly(service);
        }
    }

    private static Service named(Service service, String name) {
        return new Service(
                service.id(),
                service.clinic(),
                service.externalId(),
                name,
                service.rules(),
                service.price(),
                service.providers(),
                service.active(),
                service.revision());
    }

    private static Services.Key key(Service service) {
        return new Services.Key(service.clinic(), service.id());
    }

    @Test
    void a_provider_of_another_clinic_cannot_be_stored() {
        var service = newService(clinic(), Optional.empty(), member(clinic()));
        assertThatThrownBy(() -> decide(() -> ports().services().add(List.of(service))))
                .isInstanceOf(RuntimeException.class);
        assertThat(read(() -> ports().services().find(service.clinic(), service.id())))
                .isEmpty();
    }

    @Test
    void an_external_id_is_unique_in_its_clinic() {
        var clinic = clinic();
        write(() -> ports().services().add(List.of(newService(clinic, key("s")))));
        assertThat(decide(() -> ports().services().add(List.of(newService(clinic, key("s"))))))
                .isEqualTo(Outcome.refused(new Refusal.Duplicate("external_id", "s")));
    }

    @Test
    void lists_are_filtered_and_paged() {
        var clinic = clinic();
        var one = newService(clinic, Optional.empty(), member(clinic));
        var two = full(newService(clinic, Optional.empty()), Money.parse("1", "EUR"), member(clinic));
        write(() -> ports().services().add(List.of(one, two)));
        assertThat(list(
                        clinic,
                        new Services.Filter(
                                Optional.of(false),
                                two.externalId(),
                                Optional.of("ENDODONCIA".toLowerCase(Locale.ROOT)))))
                .containsExactly(two);
        assertThat(list(clinic, new Services.Filter(Optional.of(true), Optional.empty(), Optional.empty())))
                .containsExactly(one);
        var page = read(() -> ports().services()
                .list(
                        clinic.id(),
                        Services.Filter.ALL,
                        new PageRequest(1, Optional.of(one.id().value()))));
        assertThat(page.items()).containsExactly(two);
    }

    private List<Service> list(Clinic clinic, Services.Filter filter) {
        return read(() -> ports().services().list(clinic.id(), filter, PageRequest.first()))
                .items();
    }
}
