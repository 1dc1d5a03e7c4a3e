/** The commands on clinics. */
@NullMarked
package praxis.cli.clinic;

import org.jspecify.annotations.NullMarked;
