/**
 * The direction of dependencies and the habits of the house as tests.
 */
@NullMarked
package praxis.architecture;

import org.jspecify.annotations.NullMarked;
