/** The REST server, as the program starts and stops it. */
@NullMarked
package praxis.cli.server;

import org.jspecify.annotations.NullMarked;
