package praxis.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import praxis.application.Refusal;
import praxis.application.event.EventCursor;
import praxis.domain.availability.Reason;
import praxis.domain.people.Membership;

/** The words and the exit code of each refusal. No {@code default}: a new one must be given its own here. */
public final class Refusals {

    private Refusals() {}

    public static String sentence(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound(var kind, var id, var clinic, var namesake) ->
                "no " + kind + quoted(id)
                        + clinic.map(name -> " in clinic" + quoted(name)).orElse("")
                        + namesake.map(key -> "; the one of that name is" + quoted(key))
                                .orElse("");
            case Refusal.NotPermitted(var sentence) -> sentence;
            case Refusal.LastAdministrator(var member) -> member + " is the clinic's last approved administrator";
            case Refusal.NotIdentified(var sentence) -> sentence;
            case Refusal.Duplicate(var field, var value) -> field + " \"" + value + "\" is taken already";
            case Refusal.AlreadyMember(var member) -> alreadyMember(member);
            case Refusal.Overlap(var first, var second) -> first + " overlaps " + second;
            case Refusal.Stale(var current) ->
                "somebody else has changed it meanwhile (revision " + current + "); look again";
            case Refusal.InUse(var clinic, var service) ->
                "there are appointments of service" + quoted(service.name()) + "; to offer it no longer:"
                        + " praxis services change --clinic " + Keys.of(clinic) + " --service " + Keys.of(service)
                        + " --active no";
            case Refusal.SlotTaken(var reasons) -> "the time is taken: " + sentences(reasons);
            case Refusal.NotAvailable(var reasons) -> "it cannot be booked: " + sentences(reasons);
            case Refusal.IdempotencyKeyReused(var key) -> "the key \"" + key + "\" came with another request before";
            case Refusal.UnknownCursor(var number) ->
                "after \"" + EventCursor.of(number) + "\" is no event's cursor, or not yet";
            case Refusal.NoSuchTransition(var sentence) -> sentence;
        };
    }

    private static String quoted(String text) {
        return " \"" + text + "\"";
    }

    private static String alreadyMember(Membership member) {
        return member.email() + " is in the clinic already: " + member.fullName() + ", " + member.role() + ", "
                + member.status().name().toLowerCase(Locale.ROOT) + ", "
                + (member.isProvider() ? "a provider" : "plain staff")
                + "; to change that, see 'praxis providers --help': change, approve, suspend, start and end";
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code() + " (" + reason.detail() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    public static int exitCode(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound notFound -> ExitCode.NOT_FOUND;
            case Refusal.NotPermitted notPermitted -> ExitCode.REFUSED;
            case Refusal.LastAdministrator last -> ExitCode.REFUSED;
            case Refusal.NotIdentified notIdentified -> ExitCode.REFUSED;
            case Refusal.Duplicate duplicate -> ExitCode.REFUSED;
            case Refusal.AlreadyMember already -> ExitCode.REFUSED;
            case Refusal.Overlap overlap -> ExitCode.REFUSED;
            case Refusal.Stale stale -> ExitCode.REFUSED;
            case Refusal.InUse inUse -> ExitCode.REFUSED;
            case Refusal.SlotTaken taken -> ExitCode.REFUSED;
            case Refusal.NotAvailable notAvailable -> ExitCode.REFUSED;
            case Refusal.IdempotencyKeyReused reused -> ExitCode.REFUSED;
            case Refusal.UnknownCursor unknown -> ExitCode.REFUSED;
            case Refusal.NoSuchTransition noSuchTransition -> ExitCode.REFUSED;
        };
    }
}
