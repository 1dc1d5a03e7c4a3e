package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.User;
import praxis.domain.people.UserId;
import praxis.domain.time.Dates;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Stretch;

/** Of {@link Closures} and {@link Leaves}. */
public abstract class ClosuresContract extends PortContract {

    private static final Stretch EVER = new Stretch.AllDay(new Dates(FIRST_DATE, LAST_DATE));

    private static final Stretch.Timed TIMED =
            new Stretch.Timed(new LocalMoment(FIRST_DATE, 0), new LocalMoment(LAST_DATE, 1440));

    @Test
    void every_field_comes_back() {
        var clinic = clinic();
        var member = member(clinic);
        var plain = newClosure(clinic, Optional.empty(), Optional.empty(), EVER);
        var full = new Closure(
                newClosure(clinic, Optional.empty(), Optional.empty(), EVER).id(),
                clinic.id(),
                key("c1"),
                Optional.of(member.id()),
                TIMED,
                Optional.of("🦷".repeat(250)),
                revision().next(NOW.plusMillis(3)));
        write(() -> ports().closures().add(List.of(plain, full)));
        assertThat(read(() -> ports().closures().find(clinic.id(), plain.id()))).contains(plain);
        assertThat(read(() -> ports().closures().find(clinic.id(), full.id()))).contains(full);
    }

    private static Stretch.Timed timed(String start, String end) {
        return new Stretch.Timed(LocalMoment.parse(start), LocalMoment.parse(end));
    }

    @Test
    void a4_a_closure_until_midnight_comes_back_as_it_was_written_and_touches_nothing_of_the_date_then() {
        var clinic = clinic();
        var evening = newClosure(clinic, key("e"), Optional.empty(), timed("2026-12-06T18:00", "2026-12-07T00:00"));
        var days = newClosure(clinic, key("d"), Optional.empty(), timed("2026-12-05T18:00", "2026-12-07T00:00"));
        var replaced = newClosure(clinic, key("r"), Optional.empty(), EVER);
        write(() -> ports().closures().add(List.of(evening, days, replaced)));
        var written = new Closure(
                replaced.id(),
                clinic.id(),
                key("r"),
                Optional.empty(),
                timed("2026-12-05T18:00", "2026-12-06T24:00"),
                Optional.empty(),
                replaced.revision().next(NOW));
        write(() -> ports().closures().replace(written));
        assertThat(list(clinic, Closures.Filter.ALL)).containsExactly(evening, days, written);
        assertThat(list(clinic, filter("2026-12-06", "2026-12-06"))).containsExactly(evening, days, written);
        assertThat(list(clinic, filter("2026-12-07", "2026-12-07"))).isEmpty();
    }

    @Test
    void a4_a_leave_until_midnight_comes_back_as_it_was_written() {
        var user = user();
        var evening = leave(user, timed("2026-12-06T18:00", "2026-12-07T00:00"), Optional.empty());
        var there = new Stretch.TimedIn(timed("2026-12-05T18:00", "2026-12-07T00:00"), ZoneId.of("Asia/Tokyo"));
        var days = leave(user, there, Optional.empty());
        write(() -> ports().leaves().add(List.of(evening, days)));
        assertThat(read(() -> ports().leaves().list(user.id(), PageRequest.first()))
                        .items())
                .containsExactly(evening, days);
    }

    @Test
    void a_replaced_closure_is_the_new_one_and_a_removed_one_is_gone() {
        var clinic = clinic();
        var closure = newClosure(clinic, key("old"), Optional.of(member(clinic)), TIMED);
        write(() -> ports().closures().add(List.of(closure)));
        var changed = new Closure(
                closure.id(),
                clinic.id(),
                key("new"),
                Optional.empty(),
                EVER,
                Optional.of("why"),
                closure.revision().next(NOW));
        write(() -> {
            assertThat(ports().closures().lock(clinic.id(), closure.id())).contains(closure);
            ports().closures().replace(changed);
        });
        assertThat(read(() -> ports().closures().find(clinic.id(), closure.id())))
                .contains(changed);
        var other = clinic();
        write(() -> ports().closures().remove(other.id(), closure.id()));
        assertThat(list(clinic, Closures.Filter.ALL)).containsExactly(changed);
        write(() -> ports().closures().remove(clinic.id(), closure.id()));
        assertThat(list(clinic, Closures.Filter.ALL)).isEmpty();
    }

    @Test
    void a_clinic_never_sees_another_clinics_closures() {
        var clinic = clinic();
        var other = clinic();
        var closure = newClosure(clinic, key("c"), Optional.empty(), EVER);
        write(() -> ports().closures().add(List.of(closure)));
        assertThat(read(() -> ports().closures().find(other.id(), closure.id())))
                .isEmpty();
        assertThat(list(other, Closures.Filter.ALL)).isEmpty();
        write(() ->
                assertThat(ports().closures().lock(other.id(), closure.id())).isEmpty());
        write(() -> ports().closures().add(List.of(newClosure(other, key("c"), Optional.empty(), EVER))));
        assertThat(decide(() -> ports().closures().add(List.of(newClosure(clinic, key("c"), Optional.empty(), EVER)))))
                .isEqualTo(Outcome.refused(new Refusal.Duplicate("external_id", "c")));
    }

    @Test
    void a_provider_of_another_clinic_cannot_be_closed() {
        var closure = newClosure(clinic(), Optional.empty(), Optional.of(member(clinic())), EVER);
        assertThatThrownBy(() -> decide(() -> ports().closures().add(List.of(closure))))
                .isInstanceOf(RuntimeException.class);
        assertThat(read(() -> ports().closures().find(closure.clinic(), closure.id())))
                .isEmpty();
    }

    @Test
    void lists_are_filtered_by_provider_date_and_external_id() {
        var clinic = clinic();
        var member = member(clinic);
        var early = newClosure(clinic, key("e"), Optional.empty(), days("2026-01-01", "2026-01-31"));
        var late = newClosure(clinic, key("l"), Optional.of(member), days("2026-02-01", "2026-02-28"));
        write(() -> ports().closures().add(List.of(early, late)));
        assertThat(list(clinic, filter("2026-01-31", "2026-02-01"))).containsExactly(early, late);
        assertThat(list(clinic, filter("2026-02-01", "2026-03-01"))).containsExactly(late);
        assertThat(list(clinic, filter("2025-01-01", "2026-01-31"))).containsExactly(early);
        var ofMember =
                new Closures.Filter(Optional.of(member.id()), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(list(clinic, ofMember)).containsExactly(late);
        var named = new Closures.Filter(Optional.empty(), Optional.empty(), Optional.empty(), key("e"));
        assertThat(list(clinic, named)).containsExactly(early);
    }

    private static Closures.Filter filter(String from, String to) {
        return new Closures.Filter(
                Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(to)),
                Optional.empty());
    }

    private List<Closure> list(Clinic clinic, Closures.Filter filter) {
        return read(() -> ports().closures().list(clinic.id(), filter, PageRequest.first()))
                .items();
    }

    @Test
    void every_leave_comes_back_to_its_person_only() {
        var user = user();
        var other = user();
        var allDay = leave(user, EVER, Optional.empty());
        var timed = leave(user, TIMED, Optional.of("viaje"));
        var there = leave(user, new Stretch.TimedIn(TIMED, ZoneId.of("Asia/Kathmandu")), Optional.of("🦷"));
        var leaves = List.of(allDay, timed, there);
        write(() -> ports().leaves().add(leaves));
        for (var leave : leaves) {
            assertThat(read(() -> ports().leaves().find(user.id(), leave.id()))).contains(leave);
            assertThat(read(() -> ports().leaves().find(other.id(), leave.id())))
                    .isEmpty();
            write(() -> ports().leaves().remove(other.id(), leave.id()));
        }
        var first = read(() -> ports().leaves().list(user.id(), new PageRequest(2, Optional.empty())));
        assertThat(first.items()).containsExactly(allDay, timed);
        assertThat(read(() -> ports().leaves().list(user.id(), new PageRequest(2, first.next())))
                        .items())
                .containsExactly(there);
        write(() -> ports().leaves().remove(user.id(), timed.id()));
        assertThat(read(() -> ports().leaves().find(user.id(), timed.id()))).isEmpty();
        assertThat(read(() -> ports().leaves().list(new UserId("nobody"), PageRequest.first()))
                        .items())
                .isEmpty();
    }

    private Leave leave(User user, Stretch stretch, Optional<String> reason) {
        return new Leave(new LeaveId(id()), user.id(), stretch, reason, revision());
    }
}
