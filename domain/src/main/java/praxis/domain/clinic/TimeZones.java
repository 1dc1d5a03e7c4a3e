package praxis.domain.clinic;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import praxis.domain.UnknownTimeZone;

/** The time zones that a clinic can have. */
public final class TimeZones {

    /** Names of the IANA database that Java leaves out, with the zones that they are links to. */
    private static final Map<String, String> LINKS = Map.of(
            "EST", "America/Panama",
            "MST", "America/Phoenix",
            "HST", "Pacific/Honolulu",
            "ROC", "Asia/Taipei",
            "GMT+0", "Etc/GMT",
            "GMT-0", "Etc/GMT");

    /** Java's own, beside those of the database. */
    private static final String OF_JAVA = "SystemV/";

    private TimeZones() {}

    /** @throws UnknownTimeZone unless {@code name} is in the IANA database; bare offsets like {@code +01:00} are not */
    public static ZoneId named(String name) {
        var zone = LINKS.getOrDefault(name, name);
        if (zone.startsWith(OF_JAVA) || !ZoneId.getAvailableZoneIds().contains(zone)) throw unknown(name);
        return ZoneId.of(zone);
    }

    /** Names the one with the same letters and digits, in whatever case and however they are divided. */
    private static UnknownTimeZone unknown(String name) {
        var bare = bare(name);
        return new UnknownTimeZone(
                name,
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> !zone.startsWith(OF_JAVA) && bare(zone).equals(bare))
                        .min(Comparator.naturalOrder()));
    }

    private static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
