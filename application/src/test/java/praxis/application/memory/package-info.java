/** The in-memory twin of every port: as strict as the database about keys, clinics and transactions, and nothing else. */
@NullMarked
package praxis.application.memory;

import org.jspecify.annotations.NullMarked;
