package praxis.application.change;

/**
 * What a use case answered whose change was saved.
 *
 * @param misfits how many appointments the change turns out of what is said about time (B6), of those that the caller
 *     may see; they are flagged
 */
public record Kept<T>(T value, int misfits) {}
