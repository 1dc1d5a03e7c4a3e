package praxis.cli.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.people.Membership;

/** How providers, and other members, are shown. */
record MemberView(ZoneId zone) {

    Answer one(Membership member) {
        return Answer.of(() -> json(member), () -> fields(member).lines());
    }

    Answer list(List<Membership> members) {
        return Answer.list("providers", members, this::json, () -> table(members));
    }

    private JsonNode json(Membership member) {
        return Json.object()
                .put("id", member.id().value())
                .put("user_id", member.user().value())
                .put("clinic_id", member.clinic().value())
                .<ObjectNode>set("external_id", Json.text(member.externalId()))
                .put("full_name", member.fullName())
                .put("email", member.email().value())
                .<ObjectNode>set("phone_e164", Json.text(member.phone()))
                .put("clinic_role", member.role().name())
                .put("is_provider", member.isProvider())
                .put("status", lower(member.status()))
                .put("hours_source", lower(member.hoursSource()))
                .put("created_at", Times.iso(member.revision().createdAt(), zone))
                .put("updated_at", Times.iso(member.revision().updatedAt(), zone));
    }

    private Table fields(Membership member) {
        return Table.ofFields(
                "id", member.id().value(),
                "user id", member.user().value(),
                "clinic id", member.clinic().value(),
                "external id", Table.cell(member.externalId()),
                "name", member.fullName(),
                "e-mail", member.email().value(),
                "phone", Table.cell(member.phone()),
                "role", member.role().name(),
                "is provider", provider(member),
                "status", lower(member.status()),
                "hours", lower(member.hoursSource()),
                "created", Times.iso(member.revision().createdAt(), zone),
                "updated", Times.iso(member.revision().updatedAt(), zone));
    }

    private static Table table(List<Membership> members) {
        return new Table(
                List.of("ID", "EXTERNAL ID", "NAME", "E-MAIL", "ROLE", "PROVIDER", "STATUS", "HOURS"),
                members.stream()
                        .map(member -> List.of(
                                member.id().value(),
                                Table.cell(member.externalId()),
                                member.fullName(),
                                member.email().value(),
                                member.role().name(),
                                provider(member),
                                lower(member.status()),
                                lower(member.hoursSource())))
                        .toList());
    }

    private static String provider(Membership member) {
        return member.isProvider() ? "yes" : "no";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
