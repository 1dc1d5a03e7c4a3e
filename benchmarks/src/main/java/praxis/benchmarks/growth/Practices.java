package praxis.benchmarks.growth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The clinics and providers of a CSV set, and as many more as are asked for, drawn from them under other names. */
final class Practices {

    private final Map<String, Practice> read = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int persons;

    /** @param folder with {@code clinics.csv}, {@code work_hours.csv} and {@code user_clinics.csv} */
    Practices(Path folder) throws IOException {
        rows(folder.resolve("clinics.csv"), row -> {
            var id = row.getField("clinic_id");
            var zone = ZoneId.of(row.getField("time_zone"));
            read.put(id, new Practice(id, row.getField("name"), zone, new ArrayList<>(), new ArrayList<>()));
        });
        rows(folder.resolve("work_hours.csv"), row -> {
            if (row.getField("user_id").isEmpty()) open(read.get(row.getField("clinic_id")), hours(row));
        });
        rows(folder.resolve("user_clinics.csv"), row -> {
            var practice = read.get(row.getField("clinic_id"));
            if (practice != null && row.getField("is_provider").equals("true"))
                practice.persons().add(numbers.computeIfAbsent(row.getField("user_id"), id -> persons++));
        });
        if (read.isEmpty()) throw new IOException("no clinics in " + folder);
    }

    private static void rows(Path file, Consumer<NamedCsvRecord> each) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(each);
        }
    }

    /** Rows that overlap an earlier one are left out, as the program would refuse them (H3). */
    private static void open(Practice practice, Practice.Hours hours) {
        if (practice.week().stream().noneMatch(hours::overlaps)) practice.week().add(hours);
    }

    private static Practice.Hours hours(NamedCsvRecord row) {
        return new Practice.Hours(
                DayOfWeek.of(Integer.parseInt(row.getField("weekday"))),
                minute(row.getField("start_time")),
                minute(row.getField("end_time")));
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
    }

    /** @param providers memberships in all; the last ones are left out, or more persons join one after the other */
    List<Practice> grown(int clinics, int providers) {
        var all = new ArrayList<>(read.values());
        for (int i = 0; all.size() < clinics; i++) {
            var like = all.get(i);
            all.add(like.another(i / read.size() + 2, strangers(like.persons().size())));
        }
        var grown = new ArrayList<>(all.subList(0, clinics));
        var members = grown.stream().mapToInt(one -> one.persons().size()).sum();
        for (int i = 0; members < providers; i = (i + 1) % clinics, members++)
            grown.get(i).persons().add(persons++);
        for (int i = clinics - 1; members > providers; i = (i + clinics - 1) % clinics)
            if (grown.get(i).persons().size() > 1) {
                grown.get(i).persons().removeLast();
                members--;
            }
        return grown;
    }

    private List<Integer> strangers(int count) {
        var strangers = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) strangers.add(persons++);
        return strangers;
    }
}
