/** Clinics in and out: sets of CSV files, schedule documents, and the commands import and export. */
@NullMarked
package praxis.cli.exchange;

import org.jspecify.annotations.NullMarked;
