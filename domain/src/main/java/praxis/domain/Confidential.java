package praxis.domain;

/** What no audit and no log ever shows: patients' contact data, secrets. */
public interface Confidential {}
