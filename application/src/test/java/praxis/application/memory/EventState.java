package praxis.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import praxis.application.port.Events.Numbered;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Delivery;
import praxis.domain.event.Event;
import praxis.domain.event.Progress;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;

/** What is stored of what happened and of who is told. */
record EventState(
        List<Event> unnumbered,
        List<Numbered> numbered,
        Map<ClinicId, Long> last,
        SortedMap<WebhookId, Webhook> webhooks,
        Map<WebhookId, Turn> turns,
        List<Delivery> deliveries) {

    record Turn(Progress progress, String by, Instant until) {}

    static EventState empty() {
        return new EventState(
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>(),
                new TreeMap<>(),
                new HashMap<>(),
                new ArrayList<>());
    }

    EventState copy() {
        return new EventState(
                new ArrayList<>(unnumbered),
                new ArrayList<>(numbered),
                new HashMap<>(last),
                new TreeMap<>(webhooks),
                new HashMap<>(turns),
                new ArrayList<>(deliveries));
    }
}
