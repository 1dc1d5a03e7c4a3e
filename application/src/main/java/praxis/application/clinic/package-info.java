/** Clinics: making, finding and changing them. */
@NullMarked
package praxis.application.clinic;

import org.jspecify.annotations.NullMarked;
