package praxis.cli.event;

import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Answer;
import praxis.cli.naming.ClinicOption;
import praxis.domain.clinic.Clinic;
import praxis.domain.event.WebhookId;

/** Which webhook. */
final class OneWebhook {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Parameters(paramLabel = "WEBHOOK", description = "The webhook's id.")
    private String webhook = "";

    Outcome<Answer> ask(UseCases praxis, BiFunction<Clinic, WebhookId, Outcome<Answer>> question) {
        return clinic.ask(praxis, in -> question.apply(in, new WebhookId(webhook)));
    }
}
