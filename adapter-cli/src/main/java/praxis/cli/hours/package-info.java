/** Weekly and special hours: as OpenStreetMap's opening_hours writes them, and the commands that keep them. */
@NullMarked
package praxis.cli.hours;

import org.jspecify.annotations.NullMarked;
