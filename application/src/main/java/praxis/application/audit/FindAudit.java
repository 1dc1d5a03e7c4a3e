package praxis.application.audit;

import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.AuditLog;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.domain.access.Permission;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.ClinicId;

/** Who changed what, the latest first. */
public final class FindAudit {

    private final Access access;
    private final Transactions transactions;
    private final AuditLog log;

    public FindAudit(Access access, Transactions transactions, AuditLog log) {
        this.access = access;
        this.transactions = transactions;
        this.log = log;
    }

    public Outcome<Page<AuditEntry>> list(ClinicId clinic, AuditLog.Filter filter, PageRequest page) {
        return transactions.read(
                () -> access.to(Permission.READ_AUDIT, clinic).map(there -> log.list(clinic, filter, page)));
    }

    /** Of everything, for administrators of the platform. */
    public Outcome<Page<AuditEntry>> listEverywhere(AuditLog.Filter filter, PageRequest page) {
        return transactions.read(() -> access.platform().map(admin -> log.listEverywhere(filter, page)));
    }
}
