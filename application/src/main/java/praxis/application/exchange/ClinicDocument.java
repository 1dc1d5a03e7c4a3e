package praxis.application.exchange;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.Money;
import praxis.domain.service.SlotRules;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;
import praxis.domain.time.WeeklyHours;

/**
 * One clinic with everything that is said about it, named by the caller's own keys. What is empty is not said: an
 * import leaves it as it is stored, or takes the rules' default where nothing is.
 *
 * @param id the clinic's external id, or its id where it has no external one
 * @param members providers and others, each key and each person once where the document is to be imported
 * @param closures of the clinic and its providers
 * @param leaves of the members, from every clinic
 */
public record ClinicDocument(
        String id,
        String name,
        ZoneId zone,
        Optional<ClinicStatus> status,
        Optional<Boolean> selfService,
        Said hours,
        List<Member> members,
        List<Offer> services,
        List<Closed> closures,
        List<Away> leaves) {

    public ClinicDocument {
        members = List.copyOf(members);
        services = List.copyOf(services);
        closures = List.copyOf(closures);
        leaves = List.copyOf(leaves);
    }

    /** What is said about one owner's hours; each part that is said replaces the stored one, whole. */
    public record Said(Optional<WeeklyHours> week, Optional<SpecialHours> special) {

        public static final Said NOTHING = new Said(Optional.empty(), Optional.empty());
    }

    /**
     * One person in the clinic.
     *
     * @param id the membership's external id, or its id
     * @param person names the person inside the document; an e-mail where there is no {@code email}
     * @param source empty to become own as soon as own rows are said (H6)
     * @param origin where it was read, for messages
     */
    public record Member(
            String id,
            String person,
            Optional<Email> email,
            Optional<String> fullName,
            Optional<PhoneNumber> phone,
            Optional<ClinicRole> role,
            boolean isProvider,
            MembershipStatus status,
            Optional<HoursSource> source,
            Said hours,
            String origin) {}

    /**
     * What patients can ask for.
     *
     * @param rules all of them, or with {@code partly} only duration and step
     * @param partly whether the other rules, and whether it is active, are not said
     * @param providers the keys of the members assigned
     */
    public record Offer(
            String id,
            String name,
            SlotRules rules,
            boolean partly,
            Optional<Money> price,
            boolean active,
            Optional<Set<String>> providers) {}

    /**
     * A time without patients.
     *
     * @param id the closure's external id; empty where it has none, and is known by whose it is and when
     * @param provider the key of a member; empty for the whole clinic
     */
    public record Closed(
            Optional<ExternalId> id, Optional<String> provider, Stretch stretch, Optional<String> reason) {}

    /** @param person of a member of the document */
    public record Away(String person, Stretch stretch, Optional<String> reason) {}
}
