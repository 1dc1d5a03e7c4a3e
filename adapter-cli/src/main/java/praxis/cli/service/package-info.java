/** The commands on services. */
@NullMarked
package praxis.cli.service;

import org.jspecify.annotations.NullMarked;
