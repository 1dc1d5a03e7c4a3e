/** Takes, moves and gives back the time of providers (rule B). */
@NullMarked
package praxis.application.appointment;

import org.jspecify.annotations.NullMarked;
