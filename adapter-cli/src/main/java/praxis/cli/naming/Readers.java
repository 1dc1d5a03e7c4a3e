package praxis.cli.naming;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import praxis.cli.console.OutputFormat;
import praxis.cli.console.WrongUsage;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.clinic.TimeZones;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.time.LocalMoment;

/**
 * Reads arguments as values. A text that cannot be read is a {@link TypeConversionException}, wrong usage; one that a
 * rule refuses is an {@link InvalidValue}.
 */
public final class Readers {

    private static final Pattern MOMENT = Pattern.compile("(.*)T\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PRICE = Pattern.compile("(-?\\d[\\d.]*)\\s*([A-Za-z]{3})");

    private Readers() {}

    public static void register(CommandLine commands) {
        commands.registerConverter(LocalDate.class, Readers::date)
                .registerConverter(Instant.class, Readers::instant)
                .registerConverter(LocalMoment.class, Readers::moment)
                .registerConverter(Moment.class, Moment::parse)
                .registerConverter(ZoneId.class, TimeZones::named)
                .registerConverter(Email.class, Email::new)
                .registerConverter(PhoneNumber.class, PhoneNumber::new)
                .registerConverter(ExternalId.class, ExternalId::new)
                .registerConverter(Money.class, Readers::price)
                .registerConverter(Boolean.class, Readers::yesOrNo)
                .registerConverter(int.class, Readers::whole)
                .registerConverter(Integer.class, Readers::whole)
                .registerConverter(Long.class, text -> (long) whole(text))
                .registerConverter(OutputFormat.class, Readers::format)
                .registerConverter(Alignment.class, text -> word(text, Alignment.values()))
                .registerConverter(AppointmentStatus.class, text -> word(text, AppointmentStatus.values()))
                .registerConverter(AuditEntry.Kind.class, Readers::auditKind)
                .registerConverter(ClinicRole.class, text -> word(text, ClinicRole.values()))
                .registerConverter(ClinicStatus.class, text -> word(text, ClinicStatus.values()))
                .registerConverter(HoursSource.class, text -> word(text, HoursSource.values()))
                .registerConverter(MembershipStatus.class, text -> word(text, MembershipStatus.values()));
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" " + WrongUsage.NO_WHOLE_NUMBER);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + text + "\" is not a date like 2026-11-23");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + text + "\" is not an instant like 2026-11-23T09:00:00+01:00");
        }
    }

    private static LocalMoment moment(String text) {
        var parts = MOMENT.matcher(text);
        if (DAY.matcher(text).matches())
            throw new TypeConversionException(
                    "\"" + text + "\" is a whole day, which --start-date and --end-date take");
        if (!parts.matches())
            throw new TypeConversionException("\"" + text + "\" is not a local date-time like 2026-11-23T12:00");
        date(parts.group(1));
        return LocalMoment.parse(text);
    }

    /** In any case, with dashes, underscores or spaces. */
    private static <T extends Enum<T>> T word(String text, T[] choices) {
        return Arrays.stream(choices)
                .filter(choice ->
                        choice.name().equalsIgnoreCase(text.replace('-', '_').replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(choices)
                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** People look for a kind of their own behind what has a command of its own. */
    private static AuditEntry.Kind auditKind(String text) {
        try {
            return word(text, AuditEntry.Kind.values());
        } catch (TypeConversionException none) {
            throw new TypeConversionException(none.getMessage() + "; special hours are work_hours");
        }
    }

    private static OutputFormat format(String text) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> format.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is neither table nor json"));
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new TypeConversionException("\"" + text + "\" is neither yes nor no");
        };
    }

    private static Money price(String text) {
        var parts = PRICE.matcher(text.strip());
        if (!parts.matches()) throw new TypeConversionException("\"" + text + "\" is not a price like \"45.00 EUR\"");
        return Money.parse(parts.group(1), parts.group(2));
    }
}
