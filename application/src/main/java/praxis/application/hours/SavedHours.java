package praxis.application.hours;

import java.util.List;
import java.util.stream.Stream;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.time.Hours;

/**
 * An owner's hours as stored.
 *
 * @param warnings sentences that name the parts of a provider's hours without effect, being outside the clinic's (H7)
 */
public record SavedHours(WorkSchedule schedule, List<String> warnings) {

    static SavedHours within(Hours clinic, WorkSchedule provider) {
        var weekly = provider.hours().week().outside(clinic.week()).stream()
                .map(part -> part + " lies outside the clinic's hours and has no effect");
        var special = provider.special().dates().entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .flatMap(period -> period.minus(clinic.on(day.getKey())).stream())
                        .map(part -> day.getKey() + " " + part + " lies outside the clinic's hours and has no effect"));
        return new SavedHours(provider, Stream.concat(weekly, special).toList());
    }
}
