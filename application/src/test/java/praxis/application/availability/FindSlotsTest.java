package praxis.application.availability;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.Practice.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.closure.ManageClosures;
import praxis.application.service.ManageServices;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ReasonCode;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

final class FindSlotsTest {

    private static final LocalDate MONDAY_30TH = LocalDate.of(2026, 11, 30);
    private static final QueryDates THAT_DAY = QueryDates.of(MONDAY_30TH, MONDAY_30TH);

    private final Practice practice = new Practice();
    private final FindSlots slots = practice.useCases.slots();
    private final Clinic clinic = practice.clinic("a");
    private final Membership ana = practice.provider(clinic, "ana");
    private final Membership ben = practice.provider(clinic, "ben");
    private final Service service = practice.service(clinic, ana.id(), ben.id());

    FindSlotsTest() {
        hours(HoursOwner.clinic(clinic.id()), "09:00-10:00");
        hours(HoursOwner.provider(clinic.id(), ben.id()), "09:30-12:00");
    }

    @Test
    void s5_any_provider_is_the_union_ordered_by_start_then_provider() {
        assertThat(found(Optional.empty()))
                .extracting(slot -> slot.start() + " " + slot.provider())
                .containsExactly(
                        "2026-11-30T08:00:00Z " + ana.id(),
                        "2026-11-30T08:15:00Z " + ana.id(),
                        "2026-11-30T08:30:00Z " + ana.id(),
                        "2026-11-30T08:30:00Z " + ben.id());
    }

    @Test
    void one_provider_is_the_others_left_out() {
        assertThat(found(Optional.of(ben.id()))).extracting(Slot::provider).containsExactly(ben.id());
    }

    @Test
    void e2_what_is_listed_has_no_reason_and_what_is_not_has_one() {
        var listed = found(Optional.of(ana.id()));
        for (var minute = 0; minute < 120; minute += 5) {
            var at = Instant.parse("2026-11-30T07:30:00Z").plusSeconds(minute * 60L);
            var why = done(slots.explain(clinic.id(), service.id(), ana.id(), at));
            assertThat(why.explanation().bookable())
                    .as("%s %s", at, why.explanation().reasons())
                    .isEqualTo(listed.stream().anyMatch(slot -> slot.start().equals(at)));
        }
    }

    @Test
    void a4_a_closure_shows_in_listing_search_and_explanation_with_its_row() {
        var closure = done(practice.useCases
                .closures()
                .create(
                        clinic.id(),
                        new ManageClosures.Draft(
                                Optional.empty(),
                                Optional.empty(),
                                new Stretch.AllDay(new Dates(MONDAY_30TH, MONDAY_30TH)),
                                Optional.of("works"))));

        assertThat(found(Optional.empty())).isEmpty();
        var next = done(slots.next(
                clinic.id(), service.id(), Optional.empty(), Optional.of(Instant.parse("2026-11-30T00:00:00Z")), 1));
        assertThat(next.slots()).extracting(Slot::start).containsExactly(Instant.parse("2026-12-07T08:00:00Z"));
        var why = done(slots.explain(clinic.id(), service.id(), ana.id(), Instant.parse("2026-11-30T08:00:00Z")));
        assertThat(why.explanation().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.CLINIC_CLOSURE);
            assertThat(reason.source().orElseThrow().id())
                    .isEqualTo(closure.id().value());
        });
    }

    @Test
    void s4_the_search_starts_now_and_ends_at_the_horizon() {
        var soonest = done(slots.next(clinic.id(), service.id(), Optional.empty(), Optional.empty(), 2));

        assertThat(soonest.slots())
                .extracting(Slot::start)
                .containsExactly(Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-23T08:15:00Z"));
        var afterHorizon = Practice.NOW.plusSeconds(366L * 86_400);
        assertThat(done(slots.next(clinic.id(), service.id(), Optional.empty(), Optional.of(afterHorizon), 1))
                        .slots())
                .isEmpty();
    }

    @Test
    void a_search_after_a_slot_goes_on_with_the_next_one() {
        var after = Optional.of(Instant.parse("2026-11-30T08:00:00Z"));

        assertThat(done(slots.next(clinic.id(), service.id(), Optional.empty(), after, 1))
                        .slots())
                .extracting(Slot::start)
                .containsExactly(Instant.parse("2026-11-30T08:15:00Z"));
    }

    @Test
    void what_is_unknown_is_not_found() {
        assertThat(refusal(slots.find(clinic.id(), new ServiceId("none"), Optional.empty(), THAT_DAY)))
                .isEqualTo(new Refusal.NotFound("service", "none"));
        assertThat(refusal(slots.find(clinic.id(), service.id(), Optional.of(new MembershipId("none")), THAT_DAY)))
                .isEqualTo(new Refusal.NotFound("provider", "none"));
        var other = practice.clinic("b");
        assertThat(refusal(slots.find(other.id(), service.id(), Optional.empty(), THAT_DAY)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void bounds_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> slots.next(clinic.id(), service.id(), Optional.empty(), Optional.empty(), 0))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> slots.explain(clinic.id(), service.id(), ana.id(), Instant.MAX))
                .isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void availability_is_the_hours_of_both() {
        var answer = done(practice.useCases.availability().find(clinic.id(), ben.id(), THAT_DAY));

        assertThat(answer.periods().ranges()).singleElement().satisfies(range -> {
            assertThat(range.start()).isEqualTo(Instant.parse("2026-11-30T08:30:00Z"));
            assertThat(range.end()).isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
        });
    }

    @Test
    void a_version_is_another_when_time_takes_a_slot_and_not_before() {
        var now = new AtomicReference<>(Practice.NOW);
        var later = new Practice(practice.ports, now::get);
        var today = LocalDate.of(2026, 11, 23);
        var asked = QueryDates.of(today, today.plusDays(1));
        var before = done(later.useCases.slots().list(clinic.id(), service.id(), Optional.empty(), asked));
        var slots = List.copyOf(before.cut().get());
        for (int minute = 1; minute < 90; minute++) {
            now.set(Practice.NOW.plusSeconds(60L * minute));
            var next = done(later.useCases.slots().list(clinic.id(), service.id(), Optional.empty(), asked));
            assertThat(next.version().equals(before.version()))
                    .as("minute %s", minute)
                    .isEqualTo(next.cut().get().equals(slots));
        }
    }

    @Test
    void dates_that_are_not_kept_are_listed_all_the_same() {
        var inTenYears = new SlotRules(30, 15, Alignment.CLOCK, 0, 0, 0, SlotRules.MOST_HORIZON);
        var providers = Set.of(ana.id(), ben.id());
        var recall = done(practice.useCases
                .services()
                .create(
                        clinic.id(),
                        new ManageServices.Draft(
                                Optional.empty(), "Recall", inTenYears, Optional.empty(), providers, true)));
        var far = MONDAY_30TH.plusWeeks(100);
        var listing = done(slots.list(clinic.id(), recall.id(), Optional.empty(), QueryDates.of(far, far)));
        assertThat(listing.version()).isEmpty();
        assertThat(listing.cut().get()).hasSize(4);
    }

    private List<Slot> found(Optional<MembershipId> provider) {
        return done(slots.find(clinic.id(), service.id(), provider, THAT_DAY)).slots();
    }

    private void hours(HoursOwner owner, String period) {
        var week = List.of(on(MONDAY, period));
        done(practice.useCases.hours().replaceWeek(owner, IfMatch.ANY, week));
    }
}
