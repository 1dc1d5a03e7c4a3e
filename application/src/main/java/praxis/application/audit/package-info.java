/** The audit: whatever is written is recorded with it, whichever use case writes. */
@NullMarked
package praxis.application.audit;

import org.jspecify.annotations.NullMarked;
