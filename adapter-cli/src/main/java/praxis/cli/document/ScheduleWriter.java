package praxis.cli.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ClinicDocument.Away;
import praxis.application.exchange.ClinicDocument.Closed;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.exchange.ClinicDocument.Offer;
import praxis.application.exchange.ClinicDocument.Said;
import praxis.cli.console.Json;
import praxis.domain.people.HoursSource;
import praxis.domain.service.Money;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** Writes schedule documents, as {@link ScheduleReader} reads them. What is the same for all is left out. */
public final class ScheduleWriter {

    private ScheduleWriter() {}

    public static ObjectNode write(ClinicDocument document) {
        var json = Json.object();
        json.set("clinic", clinic(document));
        json.set("providers", Json.array(document.members(), ScheduleWriter::member));
        json.set("services", Json.array(document.services(), ScheduleWriter::service));
        json.set("closures", Json.array(document.closures(), ScheduleWriter::closure));
        json.set("leaves", Json.array(document.leaves(), ScheduleWriter::leave));
        return json;
    }

    private static ObjectNode clinic(ClinicDocument document) {
        var clinic = Json.object()
                .put("id", document.id())
                .put("name", document.name())
                .put("time_zone", document.zone().getId());
        document.status().ifPresent(status -> clinic.put("status", ScheduleReader.lower(status)));
        document.selfService().ifPresent(may -> clinic.put("provider_self_service", may));
        clinic.set("hours", week(document.hours().week().orElse(WeeklyHours.NONE)));
        special(clinic, document.hours());
        return clinic;
    }

    private static JsonNode member(Member said) {
        var member = Json.object().put("id", said.id()).put("person", said.person());
        said.email().ifPresent(email -> member.put("email", email.value()));
        said.fullName().ifPresent(name -> member.put("full_name", name));
        said.phone().ifPresent(phone -> member.put("phone_e164", phone.value()));
        said.role().ifPresent(role -> member.put("clinic_role", role.name()));
        member.put("is_provider", said.isProvider()).put("status", ScheduleReader.lower(said.status()));
        said.source().ifPresent(source -> member.put("hours_source", ScheduleReader.lower(source)));
        var week = said.hours().week().orElse(WeeklyHours.NONE);
        if (!week.isEmpty() || said.source().equals(Optional.of(HoursSource.OWN))) member.set("hours", week(week));
        special(member, said.hours());
        return member;
    }

    private static ObjectNode week(WeeklyHours week) {
        var days = new TreeMap<Integer, List<WeeklyPeriod>>();
        for (var period : week.periods())
            days.computeIfAbsent(period.weekday().getValue(), day -> new ArrayList<>())
                    .add(period);
        var hours = Json.object();
        days.forEach((day, periods) -> hours.set(day.toString(), Json.array(periods, ScheduleWriter::entry)));
        return hours;
    }

    private static JsonNode entry(WeeklyPeriod weekly) {
        var validity = weekly.validity();
        if (validity.equals(Validity.ALWAYS)) return Json.text(weekly.period());
        var entry = Json.object().put("period", weekly.period().toString());
        validity.from().ifPresent(date -> entry.put("valid_from", date.toString()));
        validity.until().ifPresent(date -> entry.put("valid_until", date.toString()));
        if (validity.everyWeeks() > 1) entry.put("every_weeks", validity.everyWeeks());
        return entry;
    }

    private static void special(ObjectNode owner, Said said) {
        var dates = said.special().orElse(SpecialHours.NONE).dates();
        if (dates.isEmpty()) return;
        var special = Json.object();
        dates.forEach((date, periods) -> special.set(date.toString(), Json.array(periods, Json::text)));
        owner.set("special_hours", special);
    }

    private static JsonNode service(Offer offer) {
        var rules = offer.rules();
        var service = Json.object()
                .put("id", offer.id())
                .put("name", offer.name())
                .put("duration_minutes", rules.duration())
                .put("step_minutes", rules.step())
                .put("alignment", ScheduleReader.lower(rules.alignment()))
                .put("buffer_before_minutes", rules.bufferBefore())
                .put("buffer_after_minutes", rules.bufferAfter())
                .put("min_notice_minutes", rules.minNotice())
                .put("horizon_days", rules.horizonDays())
                .put("active", offer.active());
        offer.price().ifPresent(price -> service.set("price", price(price)));
        service.set("providers", Json.array(List.copyOf(offer.providers().orElse(Set.of())), Json::text));
        return service;
    }

    private static ObjectNode price(Money price) {
        return Json.object()
                .put("amount", price.amount().toPlainString())
                .put("currency", price.currency().getCurrencyCode());
    }

    private static JsonNode closure(Closed closed) {
        var closure = Json.object();
        closed.id().ifPresent(id -> closure.put("id", id.value()));
        closed.provider().ifPresent(provider -> closure.put("provider", provider));
        return stretch(closure, closed.stretch(), closed.reason());
    }

    private static JsonNode leave(Away away) {
        return stretch(Json.object().put("person", away.person()), away.stretch(), away.reason());
    }

    private static ObjectNode stretch(ObjectNode json, Stretch stretch, Optional<String> reason) {
        switch (stretch) {
            case Stretch.AllDay(var dates) ->
                json.put("start_date", dates.first().toString())
                        .put("end_date", dates.last().toString());
            case Stretch.Timed(var start, var end) ->
                json.put("start", start.toString()).put("end", end.toString());
            case Stretch.TimedIn(var timed, var zone) ->
                json.put("start", timed.start().toString())
                        .put("end", timed.end().toString())
                        .put("time_zone", zone.getId());
        }
        reason.ifPresent(text -> json.put("reason", text));
        return json;
    }
}
