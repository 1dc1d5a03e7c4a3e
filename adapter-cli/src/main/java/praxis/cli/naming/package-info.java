/** The options by which commands name clinics, providers and services, and read dates and times. */
@NullMarked
package praxis.cli.naming;

import org.jspecify.annotations.NullMarked;
