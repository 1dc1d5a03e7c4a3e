package praxis.domain.hours;

/** Names a row of work hours. Opaque; compared as text. */
public record WorkHoursId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
