package praxis.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ClinicCalendar;
import praxis.domain.availability.Diary;
import praxis.domain.availability.ProviderCalendar;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.time.Dates;

/** What a warm engine has kept: everybody's diary over all of the workload's dates. */
final class Kept {

    private final Workload workload;
    private final List<Diary> diaries;
    private final List<ServiceCalendar> single;
    final ServiceCalendar everybody;

    Kept(Workload workload) {
        this.workload = workload;
        var clinic = new ClinicCalendar(workload.clinic, workload.dates);
        diaries = IntStream.range(0, workload.providers.size())
                .mapToObj(i -> new Diary(
                        new ProviderCalendar(clinic, workload.providers.get(i)),
                        new BusyTimes(workload.bookings.get(i)).blocked()))
                .toList();
        single = diaries.stream()
                .map(diary -> ServiceCalendar.of(workload.service, List.of(diary)))
                .toList();
        everybody = ServiceCalendar.of(workload.service, diaries);
    }

    Question question(int provider, Dates dates) {
        return new Question(workload, diaries.get(provider).calendar(), single.get(provider), provider, dates);
    }

    /** Every provider asked about all dates. */
    Question[] questions() {
        return IntStream.range(0, diaries.size())
                .mapToObj(provider -> question(provider, workload.dates))
                .toArray(Question[]::new);
    }
}
