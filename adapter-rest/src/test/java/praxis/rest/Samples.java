package praxis.rest;

import static java.util.Map.entry;

import java.util.Map;

/**
 * A well-formed request of each operation, in one place. A new operation that takes a body or needs parameters gets its
 * line here; names in braces are things of a {@link Stage}.
 */
final class Samples {

    /**
     * @param query with its question mark, or empty
     * @param body with single quotes for double ones, or empty
     * @param kinds which kind of thing stands for a name of the path, where its own will not do
     */
    record Sample(String query, String body, Map<String, String> kinds) {

        String kind(String name) {
            return kinds.getOrDefault(name, name);
        }

        private Sample with(String name, String kind) {
            return new Sample(query, body, Map.of(name, kind));
        }
    }

    private static final Sample PLAIN = new Sample("", "", Map.of());

    private static final String PERIODS = "{'periods':[{'start_time':'00:00','end_time':'20:00'}]}";

    private static final String NEW_ROW =
            "{'weekday':{weekday},'start_time':'21:00','end_time':'22:00','valid_from':'{day}','valid_until':'{day}'}";

    private static final String WEEK = "{'work_hours':" + Stage.WEEK + "}";

    private static final Map<String, Sample> ALL = Map.ofEntries(
            entry("makeClinic", body("{'name':'A','time_zone':'Europe/Madrid'}")),
            entry("changeClinic", body("{'name':'B'}")),
            entry("addUser", body("{'email':'{email}','full_name':'A'}")),
            entry("listUsers", query("?service_id={service_id}")),
            entry("changeUser", body("{'full_name':'B'}")),
            entry("listProviders", query("?service_id={service_id}")),
            entry("findAvailability", query("?from=2026-11-23&to=2026-11-24")),
            entry("replaceClinicHours", body(WEEK)),
            entry("addClinicHours", body(NEW_ROW)),
            entry("changeClinicRow", body("{'end_time':'20:30'}")),
            entry("replaceProviderHours", body(WEEK)),
            entry("addProviderHours", body(NEW_ROW)),
            entry("changeProviderRow", body("{'end_time':'20:30'}")),
            entry("putClinicSpecialHours", body(PERIODS)),
            entry("putProviderSpecialHours", body(PERIODS)),
            entry("makeService", body("{'name':'A','duration_minutes':30,'provider_ids':['{provider_id}']}")),
            entry(
                    "changeService",
                    body("{'name':'B','provider_ids':['{provider_id}']}").with("service_id", "spare_service")),
            entry("removeService", PLAIN.with("service_id", "spare_service")),
            entry(
                    "makeClosure",
                    body("{'provider_id':'{provider_id}','start_date':'2020-01-01','end_date':'2020-01-02'}")),
            entry("listClosures", query("?provider_id={provider_id}")),
            entry("changeClosure", body("{'provider_id':'{provider_id}','reason':'B'}")),
            entry(
                    "listSlots",
                    query("?service_id={service_id}&provider_id={provider_id}&from=2026-11-23&to=2026-11-23")),
            entry("findNextSlots", query("?service_id={service_id}&provider_id={provider_id}")),
            entry("searchSlots", query("?clinic_ids={clinic_id}&service=S")),
            entry("explainSlot", query("?service_id={service_id}&provider_id={provider_id}&at=2026-11-23T09:00:00Z")),
            entry(
                    "makeAppointment",
                    body(
                            "{'service_id':'{service_id}','provider_id':'{provider_id}','start':'{start}','patient':{'full_name':'Eva'}}")),
            entry("listAppointments", query("?provider_id={provider_id}")),
            entry("confirmAppointment", body("{'patient':{'full_name':'Eva'}}").with("appointment_id", "hold")),
            entry("rescheduleAppointment", body("{'start':'{start}','provider_id':'{provider_id}'}")),
            entry("cancelAppointment", body("{}")),
            entry("completeAppointment", body("{}").with("appointment_id", "past_appointment")),
            entry("noteNoShow", body("{}").with("appointment_id", "past_appointment")),
            entry("makeApiKey", body("{'name':'A'}")),
            entry("makeWebhook", body("{'url':'https://example.org/praxis'}")),
            entry("changeWebhook", body("{'active':false}")),
            entry("replayWebhook", body("{}")),
            entry("addLeave", body("{'start_date':'2020-01-01','end_date':'2020-01-02'}")),
            entry("signIn", body("{'email':'{known_email}','password':'" + Entrance.PASSWORD + "'}")),
            entry("acceptInvitation", body("{'token':'{invitation}','password':'" + Entrance.PASSWORD + "'}")));

    private Samples() {}

    private static Sample body(String body) {
        return new Sample("", body, Map.of());
    }

    private static Sample query(String query) {
        return new Sample(query, "", Map.of());
    }

    static Sample of(Operations.Operation operation) {
        return ALL.getOrDefault(operation.id(), PLAIN);
    }
}
