/** What requests to the whole program cost, in numbers that a busy machine does not change. */
@NullMarked
package praxis.counts;

import org.jspecify.annotations.NullMarked;
