package praxis.domain;

/** What is said about a patient: shown to those who may see the appointment, and written into no log and no audit. */
public interface Confidential {}
