package praxis.domain.identity;

/**
 * A token that was read and found to be genuine.
 *
 * @param id of the signed part, so that the same token under another spelling is the same session
 */
public record Session(Fingerprint id, Grant grant) {}
