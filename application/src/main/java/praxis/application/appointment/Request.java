package praxis.application.appointment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import praxis.domain.InvalidValue;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;

/**
 * Time asked for.
 *
 * @param provider empty for any provider who is assigned
 * @param holdFor empty to book at once; else how long the time is kept free meanwhile, {@link #LEAST_HOLD} to
 *     {@link #LONGEST_HOLD}
 * @param patient may be empty of a hold only
 * @param overrideReason why the rules that an administrator may override are to be (B5)
 */
public record Request(
        ServiceId service,
        Optional<MembershipId> provider,
        Instant start,
        Optional<Duration> holdFor,
        Optional<Patient> patient,
        Optional<Notes> notes,
        Optional<String> overrideReason) {

    public static final Duration LEAST_HOLD = Duration.ofSeconds(1);

    public static final Duration DEFAULT_HOLD = Duration.ofMinutes(10);

    public static final Duration LONGEST_HOLD = Duration.ofHours(1);

    /** @throws InvalidValue if the year or the hold is out of bounds, or the patient of an appointment is missing */
    public Request {
        Dates.inTime(start);
        holdFor.ifPresent(Request::requireBounded);
        if (holdFor.isEmpty() && patient.isEmpty()) throw new InvalidValue("patient", "patient is needed to book");
        overrideReason = overrideReason.map(reason -> InvalidValue.text("override_reason", reason, 500));
    }

    private static void requireBounded(Duration hold) {
        if (hold.compareTo(LEAST_HOLD) < 0 || hold.compareTo(LONGEST_HOLD) > 0)
            throw new InvalidValue("a hold lasts from " + LEAST_HOLD.toSeconds() + " to " + LONGEST_HOLD.toSeconds()
                    + " seconds, not " + hold.toSeconds());
    }

    /** The same request with any provider, or one, gives another hash; so does every other difference. */
    String hash(ClinicId clinic) {
        var digest = sha256();
        for (var part : parts(clinic)) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<String> parts(ClinicId clinic) {
        return List.of(
                clinic.value(),
                service.value(),
                provider.map(MembershipId::value).orElse(""),
                start.toString(),
                holdFor.map(Duration::toString).orElse(""),
                patient.map(Patient::fullName).orElse(""),
                patient.flatMap(Patient::email).map(Email::value).orElse(""),
                patient.flatMap(Patient::phone).map(PhoneNumber::value).orElse(""),
                notes.map(Notes::text).orElse(""),
                overrideReason.orElse(""));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
