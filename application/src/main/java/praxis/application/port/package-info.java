/**
 * What the use cases need from outside: stores, transactions, identities. Interfaces only.
 */
@NullMarked
package praxis.application.port;

import org.jspecify.annotations.NullMarked;
