/** Measures the engine beside what others would use, on the same data in the same run. */
@NullMarked
package praxis.benchmarks;

import org.jspecify.annotations.NullMarked;
