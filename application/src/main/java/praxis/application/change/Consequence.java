package praxis.application.change;

import praxis.domain.appointment.Impact;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;

/**
 * What a change does in one clinic.
 *
 * @param clinic as it is after the change; its zone is the one in which the answer is meant
 * @param dates of which the minutes are told; appointments are told of whatever date
 */
public record Consequence(Clinic clinic, QueryDates dates, Impact impact) {}
