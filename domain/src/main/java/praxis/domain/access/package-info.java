/** Who asks, and what they may do in a clinic. */
@NullMarked
package praxis.domain.access;

import org.jspecify.annotations.NullMarked;
