package praxis.cli.event;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import praxis.application.event.EventCursor;
import praxis.domain.event.EventType;

/** Reads what events are named by. */
final class EventReader {

    private EventReader() {}

    /** {@code appointment.booked}. */
    static final class Type implements ITypeConverter<EventType> {

        @Override
        public EventType convert(String text) {
            return EventType.of(text)
                    .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                            + Arrays.stream(EventType.values())
                                    .map(EventType::code)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** {@code e12}, behind the twelfth event. */
    static final class Place implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            return EventCursor.number(text)
                    .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not a cursor like e12"));
        }
    }
}
