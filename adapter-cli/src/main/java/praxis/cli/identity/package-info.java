/** Tokens, passwords and API keys, on the word of whoever may run commands on the database. */
@NullMarked
package praxis.cli.identity;

import org.jspecify.annotations.NullMarked;
