package praxis.domain.clinic;

import java.time.ZoneId;
import praxis.domain.UnknownTimeZone;

/** The time zones that a clinic can have. */
public final class TimeZones {

    private TimeZones() {}

    /** @throws UnknownTimeZone unless {@code name} is in the IANA database; bare offsets like {@code +01:00} are not */
    public static ZoneId named(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) throw new UnknownTimeZone(name);
        return ZoneId.of(name);
    }
}
