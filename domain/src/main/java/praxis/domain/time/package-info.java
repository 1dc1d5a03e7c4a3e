/**
 * Time without clinics: sets of instants and their algebra, wall-clock periods, weekly and special hours, and the one
 * place ({@link praxis.domain.time.WallClock}) where wall-clock time becomes instants. Knows nobody's name.
 */
@NullMarked
package praxis.domain.time;

import org.jspecify.annotations.NullMarked;
