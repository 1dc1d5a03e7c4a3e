package praxis.application.port;

import java.util.Map;
import java.util.Set;

/** The numbers of some marks at one moment. */
public record Glance(Map<Mark, Long> numbers) {

    public static final Glance NOTHING = new Glance(Map.of());

    public Glance {
        numbers = Map.copyOf(numbers);
    }

    public boolean covers(Set<Mark> marks) {
        return numbers.keySet().containsAll(marks);
    }

    /** @throws IllegalArgumentException if the mark was not looked at */
    public long of(Mark mark) {
        var number = numbers.get(mark);
        if (number == null) throw new IllegalArgumentException(mark + " was not looked at");
        return number;
    }
}
