/** What callers send, read strictly: JSON bodies, query strings, preconditions. Every flaw is named with its field. */
@NullMarked
package praxis.rest.input;

import org.jspecify.annotations.NullMarked;
