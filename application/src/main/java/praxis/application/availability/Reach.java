package praxis.application.availability;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import praxis.application.port.LiveSchedules;
import praxis.application.port.LiveSchedules.Question;
import praxis.application.port.Schedules;
import praxis.application.port.Transactions;
import praxis.domain.availability.Search;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.clinic.Clinic;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;

/** How far the searches for one service reach: what is not kept of its horizon is loaded where they come to it. */
record Reach(Transactions transactions, Schedules schedules, Question question, Instant start, Instant now) {

    Search of(LiveSchedules.Found found) {
        return search(
                found.clinic(),
                found.service(),
                dates ->
                        LiveSchedules.contains(found.dates(), dates) ? found.calendar() : load(found.service(), dates));
    }

    /** Where nothing of it is kept. */
    Search of(Clinic clinic, Service service) {
        return search(clinic, service, dates -> load(service, dates));
    }

    private Search search(Clinic clinic, Service service, Function<Dates, ServiceCalendar> calendars) {
        return new Search(clinic.zone(), service.rules(), calendars, start, now);
    }

    private ServiceCalendar load(Service service, Dates dates) {
        return transactions
                .read(() -> schedules.ofService(question.clinic(), question.service(), question.provider(), dates, now))
                .map(schedule -> schedule.calendar(dates))
                .orElseGet(() -> ServiceCalendar.of(service, List.of()));
    }
}
