package praxis.application;

/** What the rules, or what is stored, say no to. */
public sealed interface Refusal {

    /**
     * Nothing there that the caller may see: unknown, or another clinic's, which is never told apart.
     *
     * @param kind in the API's words: clinic, membership, provider, user, service, closure, leave, work hours row, …
     */
    record NotFound(String kind, String id) implements Refusal {}

    /** The caller is known there, but may not do this. @param sentence what they lack */
    record NotPermitted(String sentence) implements Refusal {}

    /** Nobody known shows that, or not any more. @param sentence the same for all that could be wrong */
    record NotIdentified(String sentence) implements Refusal {}

    /** Another thing of the same kind has this key already. */
    record Duplicate(String field, String value) implements Refusal {}

    /** A new or changed period overlaps a stored one of the same owner (H3). */
    record Overlap(String first, String second) implements Refusal {}

    /** The thing has changed since the caller read it. */
    record Stale(long current) implements Refusal {}
}
