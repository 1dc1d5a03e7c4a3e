/** The commands on closures and persons' leave. */
@NullMarked
package praxis.cli.closure;

import org.jspecify.annotations.NullMarked;
