package praxis.cli.hours;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import praxis.domain.InvalidValue;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** The hours of a week as they were written, and what was written only to be replaced. */
record Week(List<Span> spans, List<Replacement> replacements) {

    Week {
        spans = List.copyOf(spans);
        replacements = List.copyOf(replacements);
    }

    /** @throws InvalidValue if a row breaks H1, or two overlap (H3) */
    List<WeeklyPeriod> rows() {
        return new WeeklyHours(
                        spans.stream().flatMap(span -> span.rows().stream()).toList())
                .periods();
    }

    /** What may be a mistake: hours past midnight (H9) as a start and an end that were swapped, and times replaced. */
    List<String> remarks() {
        var nights = spans.stream()
                .filter(Span::isOverMidnight)
                .map(span -> span.times() + " runs over midnight, into the next day")
                .distinct();
        return Stream.concat(nights, replacements.stream().map(Replacement::sentence))
                .toList();
    }

    /** These hours, all with one validity. @throws InvalidValue if some have dates of their own already */
    Week valid(Validity validity) {
        if (validity.equals(Validity.ALWAYS)) return this;
        for (var span : spans)
            if (!span.validity().equals(Validity.ALWAYS))
                throw new InvalidValue("the hours name dates of their own already:" + span.validity());
        return new Week(
                spans.stream()
                        .map(span -> new Span(span.weekday(), span.start(), span.end(), validity))
                        .toList(),
                replacements);
    }

    /** Reads a command's argument. */
    static final class Reader implements ITypeConverter<Week> {

        /** @throws TypeConversionException if the text is not opening_hours */
        @Override
        public Week convert(String text) {
            try {
                return OpeningHours.read(text);
            } catch (UnreadableHours e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
