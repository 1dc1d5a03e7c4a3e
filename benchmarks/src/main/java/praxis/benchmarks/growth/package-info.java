/** Whether questions cost the same however much is stored: a database of a country's size, and the plans on it. */
@NullMarked
package praxis.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
