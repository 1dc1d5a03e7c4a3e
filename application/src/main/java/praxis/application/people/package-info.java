/** Members of clinics: adding, finding and changing them. */
@NullMarked
package praxis.application.people;

import org.jspecify.annotations.NullMarked;
