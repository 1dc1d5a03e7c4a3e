package praxis.application.port;

import java.util.Set;

/** Tells cheaply whether what is remembered still holds. Needs no transaction. */
public interface Glances {

    /**
     * The numbers of marks at some moment after this was called: it sees every change that anybody, on whichever node,
     * was told of before. Those who ask at the same time share one look.
     */
    Glance at(Set<Mark> marks);

    /** As {@link #at(Set)}; no other look where one that the caller was already given tells enough. */
    default Glance at(Set<Mark> marks, Glance given) {
        return given.covers(marks) ? given : at(marks);
    }
}
