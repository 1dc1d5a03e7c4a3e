/** All rules of availability, slots and explanation: one computation that listing, explaining and booking share. */
@NullMarked
package praxis.domain.availability;

import org.jspecify.annotations.NullMarked;
