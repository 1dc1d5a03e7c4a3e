/** Time taken out of availability: a clinic's closures, a provider's, and a person's leave from every clinic (A4). */
@NullMarked
package praxis.domain.closure;

import org.jspecify.annotations.NullMarked;
