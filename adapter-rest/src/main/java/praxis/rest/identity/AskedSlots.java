package praxis.rest.identity;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import praxis.application.port.LiveSchedules.Question;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;

/**
 * What a request for slots is going to ask, known before its caller is, so that one look serves both. It only saves a
 * look: whether the request is well formed is decided later.
 */
final class AskedSlots {

    private static final Pattern PATH = Pattern.compile("/v1/clinics/([^/]+)/slots(?:/next)?");

    private AskedSlots() {}

    static Optional<Question> in(HttpRequest<?> request) {
        var path = PATH.matcher(request.getPath());
        if (!path.matches()) return Optional.empty();
        var parameters = request.getParameters();
        return parameters
                .getFirst("service_id")
                .map(service -> new Question(
                        new ClinicId(path.group(1)),
                        new ServiceId(service),
                        parameters.getFirst("provider_id").map(MembershipId::new)));
    }
}
