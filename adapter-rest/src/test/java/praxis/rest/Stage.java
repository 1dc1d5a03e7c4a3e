package praxis.rest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import praxis.application.Practice;
import praxis.application.identity.Invite;
import praxis.domain.access.Actor;
import praxis.domain.identity.Password;
import praxis.domain.people.Email;

/** A clinic with one caller of each role, and as many things of each kind as are asked for. */
final class Stage {

    /** Open every day from midnight to 20:00, so that later rows fit. */
    static final String WEEK = week();

    /** What can be asked for by {@link #thing}. */
    private static final Set<String> KNOWN = Set.of(
            "clinic_id",
            "user_clinic_id",
            "provider_id",
            "user_id",
            "service_id",
            "spare_service",
            "closure_id",
            "id",
            "date",
            "appointment_id",
            "past_appointment",
            "hold",
            "api_key_id",
            "webhook_id",
            "leave_id",
            "email",
            "start",
            "day",
            "weekday",
            "known_email",
            "invitation");

    /** What is one provider's, or one person's. */
    static final List<String> OF_SOMEBODY = List.of("provider_id", "user_id", "closure_id", "leave_id");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final Instant FIRST_START = Instant.parse("2026-11-21T06:00:00Z");

    private final Wire wire;
    private final String operator;
    private final String clinic;
    private final String path;
    private final Owner other;
    private final String service;
    private final Map<Role, String> emails = new EnumMap<>(Role.class);
    private final Map<Role, Wire.Fields> members = new EnumMap<>(Role.class);
    private final Queue<String> webhooks = new ArrayDeque<>();
    private final Optional<String> app;
    private boolean hasPassword;

    /** @param selfService whether providers may change their own time */
    Stage(Wire wire, boolean selfService) {
        this.wire = wire;
        this.operator = wire.operatorToken();
        this.clinic = made("/v1/clinics", "{'name':'Clinic','time_zone':'Europe/Madrid'}")
                .get("id");
        this.path = "/v1/clinics/" + clinic;
        sent("PATCH", path, "{'provider_self_service':" + selfService + "}");
        hours(path);
        var ben = member("{'email':'" + email() + "','full_name':'Ben','is_provider':true}");
        this.other = new Owner(ben.get("id"), ben.get("user_id"));
        hours(path + "/providers/" + other.provider());
        for (var role : Role.values()) if (role.isPerson()) cast(role);
        var assigned = List.of(other.provider(), member(Role.PROVIDER).get("id"));
        this.service = service(assigned);
        this.app = Optional.of(made(path + "/api_keys", "{'name':'App'}").get("key"));
    }

    private static String week() {
        var rows = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) rows.add("{'weekday':" + day + ",'start_time':'00:00','end_time':'20:00'}");
        return rows.toString();
    }

    private void hours(String owner) {
        sent("PUT", owner + "/work_hours", "{'work_hours':" + WEEK + "}");
    }

    private void cast(Role role) {
        var email = email();
        emails.put(role, email);
        if (role == Role.PLATFORM) {
            Practice.done(wire.door().invitations(Actor.OPERATOR).invite(new Email(email), Invite.LIFETIME));
            Practice.done(wire.door().accounts(Actor.OPERATOR).setPlatformAdmin(new Email(email), true));
            return;
        }
        var member = member("{'email':'" + email + "','full_name':'" + role + "'," + role.membership() + "}");
        if (role == Role.SUSPENDED) sent("PATCH", path + "/users/" + member.get("id"), "{'status':'suspended'}");
        if (role == Role.PROVIDER) hours(path + "/providers/" + member.get("id"));
        members.put(role, member);
    }

    private String email(Role role) {
        return Optional.ofNullable(emails.get(role)).orElseThrow();
    }

    private Wire.Fields member(Role role) {
        return members.getOrDefault(role, Wire.Fields.NONE);
    }

    private Wire.Fields member(String json) {
        return made(path + "/users", json);
    }

    private String service(List<String> providers) {
        return made(
                        path + "/services",
                        "{'name':'S','duration_minutes':30,'step_minutes':30,'provider_ids':['"
                                + String.join("','", providers) + "']}")
                .get("id");
    }

    static boolean knows(String kind) {
        return KNOWN.contains(kind);
    }

    /** What a caller of a role shows: a token of its own each time, since signing out makes it void. */
    Optional<String> shown(Role role) {
        return switch (role) {
            case NOBODY -> Optional.empty();
            case APP -> app;
            case OPERATOR -> Optional.of(wire.operatorToken());
            default -> Optional.of(wire.token(email(role)));
        };
    }

    /** What a caller of a role is, or else somebody else. */
    Owner own(Role role) {
        var self = member(role);
        var provider = role == Role.PROVIDER || role.isUnapproved() ? self.get("id") : other.provider();
        return new Owner(provider, self.or("user_id").orElse(other.user()));
    }

    /** A provider who is none of the callers. */
    Owner other() {
        return other;
    }

    /**
     * A thing that can be used up.
     *
     * @param owner the provider and the person whose it is, where it is somebody's
     * @param ofProvider whether hours are the provider's, or else the clinic's
     */
    String thing(String kind, Owner owner, boolean ofProvider) {
        var hours = ofProvider ? path + "/providers/" + owner.provider() : path;
        return switch (kind) {
            case "clinic_id" -> clinic;
            case "user_clinic_id" ->
                member("{'email':'" + email() + "','full_name':'A'}").get("id");
            case "provider_id" -> owner.provider();
            case "user_id" -> owner.user();
            case "service_id" -> service;
            case "spare_service" -> service(List.of(owner.provider()));
            case "closure_id" ->
                made(
                                path + "/closures",
                                "{'provider_id':'" + owner.provider()
                                        + "','start_date':'2020-01-01','end_date':'2020-01-02'}")
                        .get("id");
            case "id" -> row(hours);
            case "date" -> special(hours);
            case "appointment_id" -> booked(start(), "");
            case "past_appointment" -> booked(pastStart(), ",'override_reason':'test'");
            case "hold" -> booked(start(), ",'hold':true");
            case "api_key_id" -> made(path + "/api_keys", "{'name':'A'}").get("id");
            case "webhook_id" -> webhook();
            case "leave_id" ->
                made("/v1/users/" + owner.user() + "/leaves", "{'start_date':'2020-01-01','end_date':'2020-01-02'}")
                        .get("id");
            default -> word(kind);
        };
    }

    /** Something was changed so that things of this kind cannot be made any more. */
    static final class Spoilt extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spoilt(String told) {
            super(told);
        }
    }

    /** Whose things are. */
    record Owner(String provider, String user) {}

    private String word(String kind) {
        return switch (kind) {
            case "email" -> email();
            case "start" -> start();
            case "day" -> day(NUMBERS.incrementAndGet()).toString();
            case "weekday" -> String.valueOf(day(NUMBERS.get()).getDayOfWeek().getValue());
            case "known_email" -> withPassword();
            case "invitation" ->
                Practice.done(wire.door().invitations(Actor.OPERATOR).invite(new Email(email()), Invite.LIFETIME))
                        .secret()
                        .value();
            default -> throw new IllegalArgumentException("no thing is called " + kind);
        };
    }

    /** Hashed once, since that takes long. */
    private String withPassword() {
        var email = email(Role.STAFF);
        if (!hasPassword)
            Practice.done(wire.door()
                    .accounts(Actor.OPERATOR)
                    .setPassword(new Email(email), Password.chosen(Entrance.PASSWORD)));
        hasPassword = true;
        return email;
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2030, 1, 1).plusDays(number);
    }

    private String row(String hours) {
        var day = day(NUMBERS.incrementAndGet());
        var json = "{'weekday':%d,'start_time':'20:00','end_time':'21:00','valid_from':'%s','valid_until':'%s'}"
                .formatted(day.getDayOfWeek().getValue(), day, day);
        var answer = sent("POST", hours + "/work_hours", json).body();
        var made = Pattern.compile("\"id\":\"([^\"]+)\"[^}]*\"valid_from\":\"" + day + '"')
                .matcher(answer);
        if (!made.find()) throw new AssertionError(answer);
        return made.group(1);
    }

    private String special(String hours) {
        var date = day(NUMBERS.incrementAndGet()).toString();
        sent("PUT", hours + "/special_hours/" + date, "{'periods':[{'start_time':'00:00','end_time':'20:00'}]}");
        return date;
    }

    /** One that nobody has had, while the clinic is open. */
    private static String start() {
        var number = NUMBERS.incrementAndGet();
        return FIRST_START
                .plus(Duration.ofDays(number / 24))
                .plus(Duration.ofMinutes(number % 24 * 30L))
                .toString();
    }

    private static String pastStart() {
        return Instant.parse(start()).minus(Duration.ofDays(3650)).toString();
    }

    private String booked(String start, String more) {
        var json = "{'service_id':'%s','provider_id':'%s','start':'%s','patient':{'full_name':'Eva'}%s}"
                .formatted(service, other.provider(), start, more);
        return made(path + "/appointments", json).get("id");
    }

    /** A clinic may have a few only, so an old one goes. */
    private String webhook() {
        if (webhooks.size() >= 5)
            wire.send("DELETE", path + "/webhooks/" + webhooks.remove(), "", Optional.of(operator));
        var made =
                made(path + "/webhooks", "{'url':'https://example.org/praxis'}").get("id");
        webhooks.add(made);
        return made;
    }

    private static String email() {
        return "person" + NUMBERS.incrementAndGet() + "@example.org";
    }

    private Wire.Fields made(String where, String json) {
        return Wire.fields(sent("POST", where, json).body());
    }

    private HttpResponse<String> sent(String method, String where, String json) {
        var answer = wire.send(method, where, json, Optional.of(operator));
        var told = method + " " + where + " " + json + " " + answer.body();
        if (answer.statusCode() >= 500) throw new AssertionError(told);
        if (answer.statusCode() >= 300) throw new Spoilt(told);
        return answer;
    }
}
