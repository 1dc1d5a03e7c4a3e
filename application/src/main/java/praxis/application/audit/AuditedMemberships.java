package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;

/** Records what is written. */
record AuditedMemberships(Memberships port, Recorder<Membership> recorder) implements Memberships {

    @Override
    public Optional<Membership> find(ClinicId clinic, MembershipId id) {
        return port.find(clinic, id);
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, ExternalId id) {
        return port.find(clinic, id);
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, Email email) {
        return port.find(clinic, email);
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, UserId user) {
        return port.find(clinic, user);
    }

    @Override
    public List<Membership> ofPerson(UserId user) {
        return port.ofPerson(user);
    }

    @Override
    public Optional<Membership> lock(ClinicId clinic, MembershipId id) {
        return recorder.locked(port.lock(clinic, id));
    }

    @Override
    public Page<Membership> list(ClinicId clinic, Filter filter, PageRequest page) {
        return port.list(clinic, filter, page);
    }

    @Override
    public void add(List<Membership> memberships) {
        recorder.added(memberships);
        port.add(memberships);
    }

    @Override
    public void replace(Membership membership) {
        recorder.replaced(List.of(membership));
        port.replace(membership);
    }
}
