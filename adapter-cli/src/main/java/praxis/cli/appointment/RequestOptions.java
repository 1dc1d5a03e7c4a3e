package praxis.cli.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.appointment.Request;
import praxis.cli.console.Answer;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.Moment;
import praxis.cli.naming.Names;
import praxis.cli.naming.ServiceOption;
import praxis.domain.appointment.Appointment;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;

/** Time asked for: what is said of it in the same words whether it is booked or held. */
final class RequestOptions {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "With whom: id, external id or e-mail. Default: who of the service's is free and has the"
                    + " fewest minutes booked that week.")
    private Optional<String> provider = Optional.empty();

    @Option(
            names = "--start",
            required = true,
            paramLabel = "TIME",
            description = "When it starts by the clinic's clock, like 2026-11-23T09:00, or with an offset, like"
                    + " 2026-11-23T09:00:00+01:00.")
    @SuppressWarnings("NullAway.Init") // required
    private Moment start;

    @Mixin
    private PatientOptions patient = new PatientOptions();

    @Mixin
    private OverrideOption override = new OverrideOption();

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Your own key: a retry with it within 24 hours is answered as the first call was.")
    private Optional<String> key = Optional.empty();

    PatientOptions patient() {
        return patient;
    }

    /** @param holdFor empty to book at once */
    Outcome<Answer> book(UseCases praxis, Instant now, Optional<Duration> holdFor) {
        return clinic.find(praxis)
                .then(in -> service.find(praxis, in.id())
                        .then(of -> provider(praxis, in)
                                .map(with -> request(in, of, with, holdFor))
                                .then(request -> named(praxis, in, booked(praxis, in, request))))
                        .map(new AppointmentView(praxis, in, now)::one));
    }

    private Outcome<Optional<MembershipId>> provider(UseCases praxis, Clinic in) {
        return provider.map(name ->
                        praxis.named().member(in.id(), name).map(Membership::id).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    private Request request(Clinic in, Service of, Optional<MembershipId> with, Optional<Duration> holdFor) {
        return new Request(of.id(), with, start.in(in), holdFor, patient.patient(), patient.notes(), override.reason());
    }

    /** People know providers by name, not by the id that a reason against any of them says. */
    private static Outcome<Appointment> named(UseCases praxis, Clinic in, Outcome<Appointment> outcome) {
        if (!(outcome instanceof Outcome.Refused<Appointment>(var refusal))) return outcome;
        var names = Names.of(praxis, in);
        return Outcome.refused(refusal.telling(reason -> reason.provider()
                .map(id -> reason.saying(names.of(id) + ": " + reason.detail()))
                .orElse(reason)));
    }

    private Outcome<Appointment> booked(UseCases praxis, Clinic in, Request request) {
        return key.map(known -> praxis.booking().book(in.id(), request, known))
                .orElseGet(() -> praxis.booking().book(in.id(), request));
    }
}
