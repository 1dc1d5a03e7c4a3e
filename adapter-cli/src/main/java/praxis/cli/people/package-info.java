/** The commands on providers. */
@NullMarked
package praxis.cli.people;

import org.jspecify.annotations.NullMarked;
