package praxis.application.port;

import java.util.List;
import java.util.Optional;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkSchedule;

/** The weekly rows and special hours of clinics and providers, each owner's as one. */
public interface WorkSchedules {

    /** Empty if there is no such owner; an owner without rows has an empty schedule. */
    Optional<WorkSchedule> find(HoursOwner owner);

    /**
     * As {@link #find}, and makes other writers of this owner's hours wait until the transaction ends. Called before any
     * read in the transaction (H3 holds under concurrent writers).
     */
    Optional<WorkSchedule> lock(HoursOwner owner);

    /**
     * Stores schedules, whole, each of an owner that was {@link #lock locked} or added in this transaction.
     *
     * @param schedules each with a revision greater than the stored one
     */
    void replace(List<WorkSchedule> schedules);
}
