/**
 * The ports on a database: rows to domain values and back, migrations, transactions, retries.
 */
@NullMarked
package praxis.persistence;

import org.jspecify.annotations.NullMarked;
