package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.people.Membership;
import praxis.domain.people.PhoneNumber;

/** A user in one clinic, as the API writes it. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Membership")
record MembershipJson(
        @Schema(description = "Also the provider's id.") String id,
        String userId,
        String clinicId,
        @Schema(nullable = true) Optional<String> externalId,
        @Schema(example = "Ana Ruiz") String fullName,
        @Schema(example = "ana@example.org") String email,
        @Schema(nullable = true, example = "+34911234567") Optional<String> phoneE164,

        @Schema(
                type = "string",
                allowableValues = {"CLINIC_ADMIN", "STAFF"})
        String clinicRole,

        boolean isProvider,

        @Schema(
                type = "string",
                allowableValues = {"approved", "pending", "suspended"})
        String status,

        @Schema(
                type = "string",
                allowableValues = {"clinic", "own"})
        String hoursSource,

        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") String updatedAt) {

    static MembershipJson of(Membership member, ZoneId zone) {
        return new MembershipJson(
                member.id().value(),
                member.user().value(),
                member.clinic().value(),
                member.externalId().map(ExternalId::value),
                member.fullName(),
                member.email().value(),
                member.phone().map(PhoneNumber::value),
                member.role().name(),
                member.isProvider(),
                Written.lower(member.status()),
                Written.lower(member.hoursSource()),
                Times.written(member.revision().createdAt(), zone),
                Times.written(member.revision().updatedAt(), zone));
    }
}
