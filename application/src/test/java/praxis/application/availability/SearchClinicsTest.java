package praxis.application.availability;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.Practice.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.availability.SearchClinics.Offer;
import praxis.application.availability.SearchClinics.Sought;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;

final class SearchClinicsTest {

    private final Practice practice = new Practice();
    private final Clinic north = clinic("north", "10:00-11:00");
    private final Clinic south = clinic("south", "09:00-10:00");
    private final Membership nora = practice.provider(north, "nora");
    private final Membership sara = practice.provider(south, "sara");

    SearchClinicsTest() {
        practice.service(north, nora.id());
        practice.service(south, sara.id());
    }

    @Test
    void s5_the_earliest_slots_of_all_clinics_are_those_of_each_in_order() {
        for (var most : List.of(1, 3, 4, 9, 200)) {
            var each = Stream.of(north, south)
                    .flatMap(clinic -> slots(clinic, most))
                    .sorted()
                    .limit(most)
                    .toList();
            assertThat(found(practice.useCases.search(), Optional.empty(), most))
                    .isEqualTo(each);
        }
    }

    @Test
    void slots_of_one_instant_come_in_the_order_of_their_clinics() {
        hours(south, "10:00-11:00");
        assertThat(done(next(Optional.empty(), "CHECK-UP", 2)))
                .extracting(offer -> offer.clinic().id())
                .containsExactly(north.id(), south.id());
    }

    @Test
    void clinics_without_the_service_are_left_out_and_a_service_that_none_has_is_unknown() {
        var west = clinic("west", "08:00-09:00");
        assertThat(done(next(Optional.of(Set.of(west.id(), north.id())), "check-up", 1)))
                .extracting(offer -> offer.clinic().id())
                .containsExactly(north.id());
        assertThat(refusal(next(Optional.of(Set.of(west.id())), "check-up", 1)))
                .isEqualTo(new Refusal.NotFound("service", "check-up"));
        assertThat(refusal(next(Optional.empty(), "none", 1))).isEqualTo(new Refusal.NotFound("service", "none"));
    }

    @Test
    void a_clinic_of_others_is_refused_as_an_unknown_one_is() {
        var nobody = new ClinicId("none");
        var mine = practice.as(new Actor.Person(nora.user(), false)).search();
        assertThat(refusal(mine.next(sought(Optional.of(Set.of(north.id(), south.id())), "check-up", 1))))
                .isEqualTo(new Refusal.NotFound("clinic", south.id().value()));
        for (var search : List.of(mine, practice.useCases.search()))
            assertThat(refusal(search.next(sought(Optional.of(Set.of(north.id(), nobody)), "check-up", 1))))
                    .isEqualTo(new Refusal.NotFound("clinic", nobody.value()));
    }

    @Test
    void who_names_no_clinics_searches_those_in_which_they_are_approved() {
        var mine = practice.as(new Actor.Person(nora.user(), false)).search();
        assertThat(found(mine, Optional.empty(), 3)).isEqualTo(slots(north, 3).toList());
        done(practice.useCases
                .members()
                .change(north.id(), nora.id(), IfMatch.ANY, one -> one.in(MembershipStatus.SUSPENDED)));
        assertThat(refusal(mine.next(sought(Optional.empty(), "check-up", 1))))
                .isEqualTo(new Refusal.NotFound("service", "check-up"));
        assertThat(refusal(mine.next(sought(Optional.of(Set.of(north.id())), "check-up", 1))))
                .isInstanceOf(Refusal.NotPermitted.class);
        var app = practice.as(new Actor.App(new ApiKeyId("key"), south.id())).search();
        assertThat(found(app, Optional.empty(), 3)).isEqualTo(slots(south, 3).toList());
    }

    @Test
    void s4_the_search_goes_beyond_what_is_kept_and_ends_at_the_horizon() {
        var far = Instant.parse("2027-10-01T00:00:00Z");
        assertThat(done(practice.useCases.search().next(new Sought(Optional.empty(), "check-up", Optional.of(far), 1))))
                .extracting(offer -> offer.slot().start())
                .containsExactly(Instant.parse("2027-10-04T07:00:00Z"));
        var beyond = Practice.NOW.plusSeconds(366L * 86_400);
        assertThat(done(practice.useCases
                        .search()
                        .next(new Sought(Optional.empty(), "check-up", Optional.of(beyond), 1))))
                .isEmpty();
    }

    @Test
    void bounds_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> sought(Optional.of(Set.of()), "check-up", 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> sought(Optional.empty(), " ", 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> sought(Optional.empty(), "check-up", 201)).isInstanceOf(InvalidValue.class);
        var many = IntStream.rangeClosed(0, SearchClinics.MOST_CLINICS)
                .mapToObj(i -> practice.clinic("c" + i).id())
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> sought(Optional.of(many), "check-up", 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> next(Optional.empty(), "check-up", 1)).hasMessageContaining("more than 100 clinics");
    }

    /** @param place what tells slots of one instant apart */
    private record Seen(Instant start, String place) implements Comparable<Seen> {
        @Override
        public int compareTo(Seen other) {
            var order = start.compareTo(other.start);
            return order == 0 ? place.compareTo(other.place) : order;
        }
    }

    private Stream<Seen> slots(Clinic clinic, int most) {
        var service = done(practice.useCases.named().service(clinic.id(), "check-up"));
        return done(practice.useCases.slots().next(clinic.id(), service.id(), Optional.empty(), Optional.empty(), most))
                .slots()
                .stream()
                .map(slot -> new Seen(slot.start(), clinic.id() + " " + service.id() + " " + slot.provider()));
    }

    private static List<Seen> found(SearchClinics search, Optional<Set<ClinicId>> clinics, int most) {
        return done(search.next(sought(clinics, "check-up", most))).stream()
                .map(SearchClinicsTest::seen)
                .toList();
    }

    private static Seen seen(Offer offer) {
        return new Seen(
                offer.slot().start(),
                offer.clinic().id() + " " + offer.service() + " " + offer.slot().provider());
    }

    private Outcome<List<Offer>> next(Optional<Set<ClinicId>> clinics, String service, int most) {
        return practice.useCases.search().next(sought(clinics, service, most));
    }

    private static Sought sought(Optional<Set<ClinicId>> clinics, String service, int most) {
        return new Sought(clinics, service, Optional.empty(), most);
    }

    private Clinic clinic(String name, String period) {
        var clinic = practice.clinic(name);
        hours(clinic, period);
        return clinic;
    }

    private void hours(Clinic clinic, String period) {
        done(practice.useCases
                .hours()
                .replaceWeek(HoursOwner.clinic(clinic.id()), IfMatch.ANY, List.of(on(MONDAY, period))));
    }
}
