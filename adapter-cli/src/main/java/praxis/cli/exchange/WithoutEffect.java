package praxis.cli.exchange;

import java.util.List;
import java.util.stream.Stream;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.domain.time.WeeklyHours;

/** Weekly hours of providers that a set gives outside those that it gives their clinic (H7): stored, and told. */
final class WithoutEffect {

    private static final int MOST_TOLD = 10;

    private WithoutEffect() {}

    /** The first, and how many more there are: a set may hold thousands of clinics. */
    static List<String> warnings(List<ClinicDocument> documents) {
        var all = documents.stream().flatMap(WithoutEffect::of).toList();
        var others = all.size() - MOST_TOLD;
        return Stream.concat(
                        all.stream().limit(MOST_TOLD),
                        others > 0
                                ? Stream.of("warning: " + others + " more parts of providers' hours lie outside their"
                                        + " clinics' and have no effect")
                                : Stream.empty())
                .toList();
    }

    private static Stream<String> of(ClinicDocument document) {
        return document.hours().week().stream()
                .flatMap(open -> document.members().stream().flatMap(member -> of(document, member, open)));
    }

    private static Stream<String> of(ClinicDocument document, Member member, WeeklyHours open) {
        return member.hours().week().stream()
                .flatMap(week -> week.outside(open).stream())
                .map(part -> "warning: clinic " + document.id() + ": " + part + " of "
                        + member.fullName().orElse(member.id()) + " lies outside the clinic's hours and has no effect");
    }
}
