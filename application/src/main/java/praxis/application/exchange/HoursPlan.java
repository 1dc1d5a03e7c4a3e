package praxis.application.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import praxis.application.exchange.ClinicDocument.Said;
import praxis.application.port.Ports;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.WeeklyHours;

/** What is said about an owner's hours, against what is stored of them. */
final class HoursPlan {

    /** @param schedule what is to be stored, empty if nothing changes */
    record Decided(Optional<WorkSchedule> schedule, Tally rows, Tally dates) {}

    private final Ports ports;

    HoursPlan(Ports ports) {
        this.ports = ports;
    }

    /** @param wasThere whether the owner is stored already */
    Decided decide(HoursOwner owner, boolean wasThere, Said said) {
        if (said.equals(Said.NOTHING)) return new Decided(Optional.empty(), Tally.NOTHING, Tally.NOTHING);
        var stored = wasThere ? ports.workSchedules().find(owner) : Optional.<WorkSchedule>empty();
        var before = stored.orElseGet(() -> WorkSchedule.empty(owner));
        var decided = decide(before, said);
        if (decided.schedule().isEmpty() || !wasThere) return decided;
        return decide(ports.workSchedules().lock(owner).orElse(before), said);
    }

    private Decided decide(WorkSchedule before, Said said) {
        var rows = said.week().map(week -> rows(before.rows(), week)).orElse(before.rows());
        var special = said.special().orElse(before.special());
        var after = new WorkSchedule(before.owner(), rows, special, before.revision() + 1);
        var changes = !after.rows().equals(before.rows()) || !special.equals(before.special());
        return new Decided(
                changes ? Optional.of(after) : Optional.empty(),
                said.week().isPresent() ? tally(before.rows(), after.rows()) : Tally.NOTHING,
                said.special().isPresent() ? tally(before.special(), special) : Tally.NOTHING);
    }

    /** A row that stays keeps its id. */
    private List<WorkHours> rows(List<WorkHours> before, WeeklyHours week) {
        var kept = new ArrayList<>(before);
        var rows = new ArrayList<WorkHours>();
        for (var period : week.periods()) {
            var same = kept.stream().filter(row -> row.period().equals(period)).findFirst();
            same.ifPresent(kept::remove);
            rows.add(same.orElseGet(
                    () -> new WorkHours(new WorkHoursId(ports.ids().next()), period)));
        }
        return rows;
    }

    private static Tally tally(List<WorkHours> before, List<WorkHours> after) {
        var staying = new HashSet<>(before);
        staying.retainAll(new HashSet<>(after));
        return Tally.replaced(after.size() - staying.size(), before.size() - staying.size(), staying.size());
    }

    private static Tally tally(SpecialHours before, SpecialHours after) {
        var tally = Tally.NOTHING;
        for (var day : after.dates().entrySet()) {
            var stored = before.on(day.getKey());
            if (stored.isEmpty()) tally = tally.plus(Tally.ADDED);
            else tally = tally.plus(stored.get().equals(day.getValue()) ? Tally.UNCHANGED : Tally.CHANGED);
        }
        var gone = before.dates().keySet().stream()
                .filter(date -> after.on(date).isEmpty())
                .count();
        return tally.plus(new Tally(0, 0, 0, Math.toIntExact(gone), 0));
    }
}
