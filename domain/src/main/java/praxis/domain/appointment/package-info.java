/** Time that is taken: appointments and holds, what may become of them, and what a change of hours does to them. */
@NullMarked
package praxis.domain.appointment;

import org.jspecify.annotations.NullMarked;
