package praxis.cli.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ClinicDocument.Away;
import praxis.application.exchange.ClinicDocument.Closed;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.exchange.ClinicDocument.Offer;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.clinic.TimeZones;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Stretch;

/** Reads schedule documents. Fields left out take the rules' defaults. */
public final class ScheduleReader {

    private ScheduleReader() {}

    /** @throws DocumentRefused if it is no JSON or no schedule document, or the rules refuse what it says */
    public static ClinicDocument read(String json) {
        return read("", JsonText.parse(json));
    }

    static ClinicDocument read(String path, JsonNode node) {
        var document = Fields.of(path, node);
        var clinic = document.object("clinic")
                .orElseThrow(() -> DocumentRefused.malformed(document.path("clinic"), "is missing"));
        var zone = zone(clinic, "time_zone")
                .orElseThrow(() -> DocumentRefused.malformed(clinic.path("time_zone"), "is missing"));
        var read = new ClinicDocument(
                text(clinic, "id"),
                text(clinic, "name"),
                zone,
                Optional.of(clinic.one("status", ClinicStatus.values(), ScheduleReader::lower)
                        .orElse(ClinicStatus.ACTIVE)),
                clinic.optionalFlag("provider_self_service"),
                HoursReader.complete(HoursReader.read(clinic)),
                document.list("providers", ScheduleReader::member),
                document.list("services", ScheduleReader::service),
                document.list("closures", ScheduleReader::closure),
                document.list("leaves", (at, leave) -> leave(at, leave, zone)));
        clinic.end();
        document.end();
        References.check(document, read);
        return read;
    }

    private static String text(Fields fields, String name) {
        var text = fields.text(name);
        return DocumentRefused.valid(fields.path(name), () -> InvalidValue.text(name, text, 200));
    }

    private static Optional<ZoneId> zone(Fields fields, String name) {
        return fields.valid(name, TimeZones::named);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Member member(String path, JsonNode node) {
        var fields = Fields.of(path, node);
        var hours = HoursReader.read(fields);
        var id = text(fields, "id");
        var source = fields.one("hours_source", HoursSource.values(), ScheduleReader::lower)
                .orElse(hours.week().isPresent() ? HoursSource.OWN : HoursSource.CLINIC);
        var member = new Member(
                id,
                fields.optionalText("person").orElse(id),
                fields.valid("email", Email::new),
                fields.valid("full_name", text -> InvalidValue.text("full_name", text, 200)),
                fields.valid("phone_e164", PhoneNumber::new),
                fields.one("clinic_role", ClinicRole.values(), ClinicRole::name),
                fields.flag("is_provider", true),
                fields.one("status", MembershipStatus.values(), ScheduleReader::lower)
                        .orElse(MembershipStatus.APPROVED),
                Optional.of(source),
                HoursReader.complete(hours),
                path);
        fields.end();
        return member;
    }

    private static Offer service(String path, JsonNode node) {
        var fields = Fields.of(path, node);
        var duration = fields.number("duration_minutes");
        var step = fields.number("step_minutes", SlotRules.DEFAULT_STEP);
        var alignment = fields.one("alignment", Alignment.values(), ScheduleReader::lower)
                .orElse(Alignment.CLOCK);
        var before = fields.number("buffer_before_minutes", 0);
        var after = fields.number("buffer_after_minutes", 0);
        var notice = fields.number("min_notice_minutes", 0);
        var horizon = fields.number("horizon_days", SlotRules.DEFAULT_HORIZON);
        var service = new Offer(
                text(fields, "id"),
                text(fields, "name"),
                DocumentRefused.valid(
                        path, () -> new SlotRules(duration, step, alignment, before, after, notice, horizon)),
                false,
                fields.object("price").map(ScheduleReader::price),
                fields.flag("active", true),
                Optional.of(new TreeSet<>(fields.list("providers", Fields::text))));
        fields.end();
        return service;
    }

    private static Money price(Fields price) {
        var amount = price.text("amount");
        var currency = price.text("currency");
        price.end();
        return DocumentRefused.valid(price.path(), () -> Money.parse(amount, currency));
    }

    private static Closed closure(String path, JsonNode node) {
        var fields = Fields.of(path, node);
        var closure = new Closed(
                fields.valid("id", ExternalId::new), fields.optionalText("provider"), stretch(fields), reason(fields));
        fields.end();
        return closure;
    }

    private static Away leave(String path, JsonNode node, ZoneId clinicZone) {
        var fields = Fields.of(path, node);
        var zone = zone(fields, "time_zone").orElse(clinicZone);
        var stretch =
                stretch(fields) instanceof Stretch.Timed timed ? new Stretch.TimedIn(timed, zone) : allDay(fields);
        var leave = new Away(fields.text("person"), stretch, reason(fields));
        fields.end();
        return leave;
    }

    private static Optional<String> reason(Fields fields) {
        return fields.valid("reason", text -> text.isBlank() ? "" : InvalidValue.text("reason", text, 500))
                .filter(text -> !text.isEmpty());
    }

    /** All-day dates, or local date-times; never both (A4). */
    private static Stretch stretch(Fields fields) {
        var timed =
                fields.optional("start").isPresent() || fields.optional("end").isPresent();
        if (!timed) return allDay(fields);
        if (fields.optional("start_date").isPresent()
                || fields.optional("end_date").isPresent())
            throw DocumentRefused.malformed(fields.path(), "has dates and times; it takes either");
        var start = moment(fields, "start");
        var end = moment(fields, "end");
        return DocumentRefused.valid(fields.path(), () -> new Stretch.Timed(start, end));
    }

    private static Stretch allDay(Fields fields) {
        var first = fields.date("start_date");
        var last = fields.date("end_date");
        return DocumentRefused.valid(fields.path(), () -> new Stretch.AllDay(new Dates(first, last)));
    }

    private static LocalMoment moment(Fields fields, String name) {
        return fields.valid(name, LocalMoment::parse)
                .orElseThrow(() -> DocumentRefused.malformed(fields.path(name), "is missing"));
    }

    /** What a document's parts say of each other. */
    private static final class References {

        static void check(Fields document, ClinicDocument read) {
            var members = keys(document.path("providers"), read.members(), Member::id);
            keys(document.path("services"), read.services(), Offer::id);
            var keyed = read.closures().stream()
                    .flatMap(closure -> closure.id().stream())
                    .toList();
            keys(document.path("closures"), keyed, ExternalId::value);
            for (int i = 0; i < read.services().size(); i++)
                for (var provider : read.services().get(i).providers().orElse(Set.of()))
                    known(document.path("services") + "[" + i + "].providers", provider, members);
            for (int i = 0; i < read.closures().size(); i++) {
                var path = document.path("closures") + "[" + i + "].provider";
                read.closures().get(i).provider().ifPresent(provider -> known(path, provider, members));
            }
        }

        private static <T> Set<String> keys(String path, List<T> things, Function<T, String> key) {
            var keys = new HashSet<String>();
            for (var thing : things)
                if (!keys.add(key.apply(thing)))
                    throw new DocumentRefused("duplicate", path, "the id \"" + key.apply(thing) + "\" comes twice");
            return keys;
        }

        private static void known(String path, String provider, Set<String> members) {
            if (!members.contains(provider)) throw DocumentRefused.notFound(path, "provider", provider);
        }
    }
}
