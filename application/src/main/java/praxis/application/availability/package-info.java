/** The main job: who can be booked when, and why not. */
@NullMarked
package praxis.application.availability;

import org.jspecify.annotations.NullMarked;
