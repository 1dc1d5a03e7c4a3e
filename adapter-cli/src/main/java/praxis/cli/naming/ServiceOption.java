package praxis.cli.naming;

import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.domain.clinic.ClinicId;
import praxis.domain.service.Service;

/** Which service. */
public final class ServiceOption {

    @Option(
            names = "--service",
            required = true,
            paramLabel = "SERVICE",
            description = "The service: its id or its external id.")
    private String service = "";

    public Outcome<Service> find(UseCases praxis, ClinicId clinic) {
        return praxis.named().service(clinic, service);
    }
}
