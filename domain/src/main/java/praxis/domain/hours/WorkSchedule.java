package praxis.domain.hours;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import praxis.domain.time.Hours;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.WeeklyHours;

/**
 * All hours of one owner. They change as one, because whether a row may be saved depends on the others (H3).
 *
 * @param rows by weekday and start; no two overlap on any date
 * @param revision 0 before the first change, one more with each
 */
public record WorkSchedule(HoursOwner owner, List<WorkHours> rows, SpecialHours special, long revision) {

    private static final Comparator<WorkHours> ORDER = Comparator.comparing(
                    (WorkHours row) -> row.period().weekday())
            .thenComparing(row -> row.period().period());

    /** @throws praxis.domain.OverlappingPeriods if two rows overlap (H3), naming both */
    public WorkSchedule {
        rows = rows.stream().sorted(ORDER).toList();
        week(rows);
    }

    public static WorkSchedule empty(HoursOwner owner) {
        return new WorkSchedule(owner, List.of(), SpecialHours.NONE, 0);
    }

    public Hours hours() {
        return new Hours(week(rows), special);
    }

    private static WeeklyHours week(List<WorkHours> rows) {
        return new WeeklyHours(rows.stream().map(WorkHours::period).toList());
    }

    /** The next revision, with these rows instead. @throws praxis.domain.OverlappingPeriods as above */
    public WorkSchedule with(List<WorkHours> newRows) {
        return new WorkSchedule(owner, newRows, special, revision + 1);
    }

    /** The next revision, with one more row. @throws praxis.domain.OverlappingPeriods as above */
    public WorkSchedule plus(List<WorkHours> more) {
        return with(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /** The next revision, without one row. */
    public WorkSchedule without(WorkHoursId id) {
        return with(rows.stream().filter(row -> !row.id().equals(id)).toList());
    }

    /** The next revision, with these special hours instead. */
    public WorkSchedule with(SpecialHours newSpecial) {
        return new WorkSchedule(owner, rows, newSpecial, revision + 1);
    }
}
