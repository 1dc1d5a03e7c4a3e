/** Writers that try to book the same minutes through running servers, and a count of what went wrong. */
@NullMarked
package praxis.benchmarks.storm;

import org.jspecify.annotations.NullMarked;
