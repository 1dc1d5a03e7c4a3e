package praxis.domain.hours;

import praxis.domain.time.WeeklyPeriod;

/** One row of an owner's work hours. */
public record WorkHours(WorkHoursId id, WeeklyPeriod period) {}
