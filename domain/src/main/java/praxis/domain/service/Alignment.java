package praxis.domain.service;

/** What a service's start times are counted from (S2). */
public enum Alignment {
    /** Wall-clock minutes since midnight. */
    CLOCK,
    /** Elapsed minutes since the start of the hours' piece, before closures and bookings. */
    PERIOD
}
