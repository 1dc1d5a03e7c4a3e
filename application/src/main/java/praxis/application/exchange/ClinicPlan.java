package praxis.application.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import praxis.application.exchange.ClinicDocument.Away;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.exchange.ClinicDocument.Offer;
import praxis.application.exchange.ImportReport.Conflict;
import praxis.application.port.Closures;
import praxis.application.port.Memberships;
import praxis.application.port.Ports;
import praxis.application.port.Services;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;

/** What one document adds to, and changes in, what is stored of its clinic; decided, not written. */
final class ClinicPlan {

    private final Ports ports;
    private final Instant now;
    private final ClinicDocument document;
    private final Batch batch = new Batch();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<String, Membership> members = new HashMap<>();
    private final Set<UserId> persons = new HashSet<>();
    private Tallies tallies = Tallies.NOTHING;

    ClinicPlan(Ports ports, KnownUsers users, Instant now, ClinicDocument document) {
        this.ports = ports;
        this.now = now;
        this.document = document;
        var stored = stored();
        var clinic = clinic(stored);
        members(clinic, stored.isPresent(), users);
        if (!conflicts.isEmpty()) return;
        hours(clinic, stored.isPresent());
        services(clinic, stored.isPresent());
        closures(clinic, stored.isPresent());
        leaves();
    }

    /** Empty if there is a conflict. */
    Batch batch() {
        return conflicts.isEmpty() ? batch : new Batch();
    }

    /** Who is a member by the document. */
    Set<UserId> persons() {
        return persons;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** Of all kinds but users, who may be members of several clinics. */
    Tallies tallies() {
        if (conflicts.isEmpty()) return tallies;
        var refused = Tallies.NOTHING.plus(Kind.CLINICS, Tally.REFUSED);
        for (var conflict : conflicts) refused = refused.plus(conflict.kind(), Tally.REFUSED);
        return refused;
    }

    private void count(Kind kind, Tally tally) {
        tallies = tallies.plus(kind, tally);
    }

    private void refuse(Kind kind, String origin, String sentence) {
        conflicts.add(new Conflict(document.id(), kind, origin, sentence));
    }

    private Optional<Clinic> stored() {
        return ports.clinics()
                .find(new ExternalId(document.id()))
                .or(() -> ports.clinics().find(new ClinicId(document.id())));
    }

    private Clinic clinic(Optional<Clinic> stored) {
        if (stored.isPresent()) return changed(stored.get());
        var clinic = new Clinic(
                new ClinicId(ports.ids().next()),
                Optional.of(new ExternalId(document.id())),
                document.name(),
                document.zone(),
                document.status().orElse(ClinicStatus.ACTIVE),
                document.selfService().orElse(false),
                Revision.first(now));
        batch.newClinics.add(clinic);
        count(Kind.CLINICS, Tally.ADDED);
        return clinic;
    }

    private Clinic changed(Clinic stored) {
        if (isSaid(stored)) {
            count(Kind.CLINICS, Tally.UNCHANGED);
            return stored;
        }
        var before = ports.clinics().lock(stored.id()).orElse(stored);
        var after = new Clinic(
                before.id(),
                before.externalId(),
                document.name(),
                document.zone(),
                document.status().orElse(before.status()),
                document.selfService().orElse(before.selfService()),
                before.revision().next(now));
        batch.clinics.add(after);
        count(Kind.CLINICS, Tally.CHANGED);
        return after;
    }

    private boolean isSaid(Clinic stored) {
        return stored.name().equals(document.name())
                && stored.zone().equals(document.zone())
                && stored.status() == document.status().orElse(stored.status())
                && stored.selfService() == document.selfService().orElse(stored.selfService());
    }

    private void members(Clinic clinic, boolean wasThere, KnownUsers users) {
        var stored = wasThere && !document.members().isEmpty()
                ? Pages.all(page -> ports.memberships().list(clinic.id(), Memberships.Filter.ALL, page))
                : List.<Membership>of();
        var plan = new MemberPlan(ports, clinic.id(), stored, users, now);
        for (var member : document.members()) {
            var decided = plan.decide(member);
            decided.conflict().ifPresent(sentence -> refuse(Kind.USER_CLINICS, member.origin(), sentence));
            decided.newUser().ifPresent(batch.newUsers::add);
            decided.membership().ifPresent(one -> {
                if (!persons.add(one.user()))
                    refuse(Kind.USER_CLINICS, member.origin(), one.email() + " is in this clinic twice");
                remember(member, one, decided.tally());
            });
        }
    }

    private void remember(Member member, Membership membership, Tally tally) {
        members.put(member.id(), membership);
        count(Kind.USER_CLINICS, tally);
        if (tally.equals(Tally.ADDED)) batch.newMembers.add(membership);
        if (tally.equals(Tally.CHANGED)) batch.members.add(membership);
    }

    private void hours(Clinic clinic, boolean wasThere) {
        var plan = new HoursPlan(ports);
        add(plan.decide(HoursOwner.clinic(clinic.id()), wasThere, document.hours()));
        for (var member : document.members()) {
            var membership = members.get(member.id());
            if (membership == null) continue;
            var isNew = membership.revision().number() == 1 && batch.newMembers.contains(membership);
            add(plan.decide(HoursOwner.provider(clinic.id(), membership.id()), !isNew, member.hours()));
        }
    }

    private void add(HoursPlan.Decided decided) {
        decided.schedule().ifPresent(batch.schedules::add);
        count(Kind.WORK_HOURS, decided.rows());
        count(Kind.SPECIAL_HOURS, decided.dates());
    }

    private void services(Clinic clinic, boolean wasThere) {
        var stored = wasThere && !document.services().isEmpty()
                ? Pages.all(page -> ports.services().list(clinic.id(), Services.Filter.ALL, page))
                : List.<Service>of();
        for (var offer : document.services()) {
            var found = stored.stream()
                    .filter(service -> service.externalId().equals(Optional.of(new ExternalId(offer.id()))))
                    .findFirst()
                    .or(() -> stored.stream()
                            .filter(service -> service.id().value().equals(offer.id()))
                            .findFirst());
            if (found.isPresent()) changed(clinic, offer, found.get());
            else add(clinic, offer);
        }
    }

    private void add(Clinic clinic, Offer offer) {
        batch.newServices.add(new Service(
                new ServiceId(ports.ids().next()),
                clinic.id(),
                Optional.of(new ExternalId(offer.id())),
                offer.name(),
                offer.rules(),
                offer.price(),
                offer.providers().map(this::ids).orElseGet(TreeSet::new),
                offer.active(),
                Revision.first(now)));
        count(Kind.SERVICES, Tally.ADDED);
    }

    /** One that was removed meanwhile is made anew. */
    private void changed(Clinic clinic, Offer offer, Service stored) {
        if (said(offer, stored, stored.revision()).equals(stored)) {
            count(Kind.SERVICES, Tally.UNCHANGED);
            return;
        }
        ports.services()
                .lock(stored.clinic(), stored.id())
                .ifPresentOrElse(before -> change(offer, before), () -> add(clinic, offer));
    }

    private void change(Offer offer, Service before) {
        batch.services.add(said(offer, before, before.revision().next(now)));
        count(Kind.SERVICES, Tally.CHANGED);
    }

    private Service said(Offer offer, Service stored, Revision revision) {
        return new Service(
                stored.id(),
                stored.clinic(),
                stored.externalId(),
                offer.name(),
                offer.partly() ? over(stored.rules(), offer.rules()) : offer.rules(),
                offer.price(),
                offer.providers().map(this::ids).orElseGet(() -> new TreeSet<>(stored.providers())),
                offer.partly() ? stored.active() : offer.active(),
                revision);
    }

    private static SlotRules over(SlotRules stored, SlotRules said) {
        return new SlotRules(
                said.duration(),
                said.step(),
                stored.alignment(),
                stored.bufferBefore(),
                stored.bufferAfter(),
                stored.minNotice(),
                stored.horizonDays());
    }

    private TreeSet<MembershipId> ids(Set<String> keys) {
        return keys.stream().flatMap(key -> member(key).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<MembershipId> member(String key) {
        return Optional.ofNullable(members.get(key)).map(Membership::id);
    }

    private void closures(Clinic clinic, boolean wasThere) {
        var stored = wasThere && !document.closures().isEmpty()
                ? Pages.all(page -> ports.closures().list(clinic.id(), Closures.Filter.ALL, page))
                : List.<Closure>of();
        var plan = new ClosurePlan(ports, clinic.id(), stored, this::member, now);
        for (var decided : plan.decide(document.closures())) {
            count(Kind.CLOSURES, decided.tally());
            if (decided.tally().equals(Tally.ADDED)) batch.newClosures.add(decided.closure());
            if (decided.tally().equals(Tally.CHANGED)) batch.closures.add(decided.closure());
        }
    }

    private void leaves() {
        var users = new HashMap<String, UserId>();
        for (var member : document.members())
            Optional.ofNullable(members.get(member.id())).ifPresent(one -> users.put(member.person(), one.user()));
        var stored = new HashMap<UserId, List<Leave>>();
        for (int i = 0; i < document.leaves().size(); i++) {
            var away = document.leaves().get(i);
            var user = Optional.ofNullable(users.get(away.person()));
            if (user.isEmpty())
                refuse(Kind.LEAVES, "leaves[" + i + "]", "\"" + away.person() + "\" is the person of no provider here");
            else leave(away, user.get(), stored);
        }
    }

    private void leave(Away away, UserId user, Map<UserId, List<Leave>> stored) {
        var left = stored.computeIfAbsent(
                user, id -> Pages.all(page -> ports.leaves().list(id, page)));
        var same = left.stream()
                .filter(leave -> leave.stretch().equals(away.stretch()))
                .findFirst();
        same.ifPresent(left::remove);
        count(Kind.LEAVES, same.isPresent() ? Tally.UNCHANGED : Tally.ADDED);
        if (same.isEmpty())
            batch.newLeaves.add(new Leave(
                    new LeaveId(ports.ids().next()), user, away.stretch(), away.reason(), Revision.first(now)));
    }
}
