@NullMarked
package praxis.domain.event;

import org.jspecify.annotations.NullMarked;
