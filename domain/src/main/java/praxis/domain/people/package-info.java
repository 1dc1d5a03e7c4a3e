/** Persons and their memberships in clinics. */
@NullMarked
package praxis.domain.people;

import org.jspecify.annotations.NullMarked;
