/** How much memory a server takes that has shown all that it knows. */
@NullMarked
package praxis.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
