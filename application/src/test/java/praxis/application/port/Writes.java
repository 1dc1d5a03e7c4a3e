package praxis.application.port;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods of ports that write, by name, as in {@code Closures.add}. */
final class Writes {

    /** Names that only read, in whichever port; what is called otherwise counts as writing. */
    private static final Set<String> READING = Set.of(
            "after",
            "anyOf",
            "busy",
            "due",
            "find",
            "has",
            "hasUnnumbered",
            "last",
            "list",
            "listEverywhere",
            "listen",
            "named",
            "ofClinic",
            "ofPatient",
            "ofPerson",
            "ofProvider",
            "ofService",
            "oldest",
            "open",
            "rememberedLongerThan",
            "unnumbered",
            "version");

    /** Those that say nothing of anybody's time. */
    static final Set<String> OF_NO_TIME = Set.of(
            "Accounts.setPassword",
            "Accounts.setPlatformAdmin",
            "ApiKeys.add",
            "ApiKeys.revoke",
            "ApiKeys.use",
            "Appointments.flag",
            "AuditLog.add",
            "Deliveries.forget",
            "Deliveries.keep",
            "Deliveries.log",
            "Deliveries.put",
            "Deliveries.take",
            "Events.add",
            "Events.forget",
            "Events.number",
            "IdempotencyKeys.add",
            "Invitations.put",
            "Invitations.remove",
            "Invitations.withdraw",
            "SignOuts.add",
            "SignOuts.forgetExpired",
            "Users.add",
            "Users.replace",
            "Webhooks.add",
            "Webhooks.remove",
            "Webhooks.replace");

    /** Ports that say who somebody is and what they may do. */
    private static final Pattern OF_WHO_COMES_IN =
            Pattern.compile("(Accounts|ApiKeys|Invitations|Memberships|SignOuts|Users)\\..*");

    /** Those of them that neither let anybody in nor shut anybody out. */
    static final Set<String> OF_NO_ENTRANCE = Set.of(
            "ApiKeys.use",
            "Invitations.put",
            "Invitations.remove",
            "Invitations.withdraw",
            "SignOuts.forgetExpired",
            "Users.add",
            "Users.replace");

    /** Ports that keep nothing themselves. */
    private static final Set<Class<?>> KEEPING_NOTHING =
            Set.of(Transactions.class, Ids.class, IdentityPorts.class, EventPorts.class, Live.class);

    private static final Pattern NAMED = Pattern.compile("[A-Z]\\w+\\.\\w+");

    private Writes() {}

    static Set<String> ofAllPorts() {
        return Stream.of(Ports.class, IdentityPorts.class, EventPorts.class)
                .flatMap(ports -> Arrays.stream(ports.getRecordComponents()))
                .<Class<?>>map(component -> component.getType())
                .filter(port -> !KEEPING_NOTHING.contains(port))
                .flatMap(port -> Arrays.stream(port.getDeclaredMethods()))
                .filter(Writes::isWriting)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> ofWhoComesIn() {
        return ofAllPorts().stream()
                .filter(OF_WHO_COMES_IN.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A lock makes others wait and changes nothing, but that of a calendar gives out a number. */
    private static boolean isWriting(Method method) {
        if (Modifier.isStatic(method.getModifiers()) || method.isSynthetic()) return false;
        return method.getName().equals("lock")
                ? method.getDeclaringClass() == Calendars.class
                : !READING.contains(method.getName());
    }

    static Set<String> namedIn(Set<String> texts) {
        return texts.stream()
                .flatMap(text -> NAMED.matcher(text).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
