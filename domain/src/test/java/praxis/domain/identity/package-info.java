@NullMarked
package praxis.domain.identity;

import org.jspecify.annotations.NullMarked;
