/** Commands that change what is said about time, and what they do to appointments. */
@NullMarked
package praxis.cli.change;

import org.jspecify.annotations.NullMarked;
