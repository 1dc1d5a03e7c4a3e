package praxis.benchmarks.storm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two clinics and three persons, each a provider in both, who work around the clock; services of several lengths and
 * buffers.
 *
 * @param persons the user's id of each provider
 * @param from the start of the two days that are fought over
 */
record Practice(List<Clinic> clinics, Map<String, String> persons, Instant from) {

    record Clinic(String path, List<Service> services, List<String> providers) {}

    /** @param minutes of the service; buffers before and after it */
    record Service(String id, int minutes, int before, int after) {}

    private static final List<Service> SERVICES =
            List.of(new Service("", 30, 0, 0), new Service("", 45, 10, 5), new Service("", 20, 0, 15));

    static Practice made(Api api, String mark) {
        var persons = new TreeMap<String, String>();
        var clinics = new ArrayList<Clinic>();
        for (var name : List.of("A", "B")) clinics.add(clinic(api, mark + name, mark, persons));
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Practice(clinics, persons, from);
    }

    private static Clinic clinic(Api api, String name, String mark, Map<String, String> persons) {
        var path = "/v1/clinics/" + api.made("/v1/clinics", "{\"name\":\"Storm %s\",\"time_zone\":\"Etc/UTC\"}".formatted(name));
        for (int weekday = 1; weekday <= 7; weekday++)
            api.added(path + "/work_hours", """
                    {"weekday":%d,"start_time":"00:00","end_time":"24:00"}""".formatted(weekday));
        var providers = new ArrayList<String>();
        for (int person = 1; person <= 3; person++) {
            var id = api.made(path + "/users", """
                    {"email":"%s-%d@example.org","full_name":"Person %d","is_provider":true}""".formatted(mark, person, person));
            var user = api.ask("GET", path + "/users/" + id, Optional.empty(), "");
            persons.put(id, user.body().get("user_id").asText());
            providers.add(id);
        }
        return new Clinic(path, SERVICES.stream().map(service -> made(api, path, service, providers)).toList(), providers);
    }

    private static Service made(Api api, String path, Service service, List<String> providers) {
        var id = api.made(path + "/services", """
                {"name":"%d minutes","duration_minutes":%d,"step_minutes":5,"buffer_before_minutes":%d,
                 "buffer_after_minutes":%d,"provider_ids":["%s"]}""".formatted(
                        service.minutes(), service.minutes(), service.before(), service.after(),
                        String.join("\",\"", providers)));
        return new Service(id, service.minutes(), service.before(), service.after());
    }
}
