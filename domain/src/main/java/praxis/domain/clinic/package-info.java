/** A clinic and its time zone. */
@NullMarked
package praxis.domain.clinic;

import org.jspecify.annotations.NullMarked;
