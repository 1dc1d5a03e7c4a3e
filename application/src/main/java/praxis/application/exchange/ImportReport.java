package praxis.application.exchange;

import java.util.List;

/**
 * How an import went.
 *
 * @param stored whether what was counted is stored now; not so where something was refused
 */
public record ImportReport(Tallies tallies, List<Conflict> conflicts, boolean stored) {

    public ImportReport {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Something in a document that what is stored, or the rest of it, says no to; its clinic is refused whole.
     *
     * @param clinic the document's id
     * @param origin of the part of the document
     * @param sentence for people
     */
    public record Conflict(String clinic, Kind kind, String origin, String sentence) {}
}
