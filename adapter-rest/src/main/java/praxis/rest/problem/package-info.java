/** What is answered when something cannot be done: problem documents of RFC 9457. */
@NullMarked
package praxis.rest.problem;

import org.jspecify.annotations.NullMarked;
