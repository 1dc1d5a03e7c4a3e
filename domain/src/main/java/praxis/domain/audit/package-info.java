/** What was changed, when, and by whom. */
@NullMarked
package praxis.domain.audit;

import org.jspecify.annotations.NullMarked;
