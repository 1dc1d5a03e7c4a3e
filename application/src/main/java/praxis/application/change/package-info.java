/** What a change of what is said about time does to appointments and to bookable minutes, before and after it is saved. */
@NullMarked
package praxis.application.change;

import org.jspecify.annotations.NullMarked;
