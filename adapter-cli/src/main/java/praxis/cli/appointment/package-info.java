/** Commands on appointments and holds. */
@NullMarked
package praxis.cli.appointment;

import org.jspecify.annotations.NullMarked;
