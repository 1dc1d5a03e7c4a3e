package praxis.domain.appointment;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of an appointment's history: where it was before it was rescheduled.
 *
 * @param override against which rules it was there (B5)
 * @param by who rescheduled it, as the audit calls them
 */
public record Move(Placement from, Optional<OverriddenRules> override, Instant at, String by) {}
