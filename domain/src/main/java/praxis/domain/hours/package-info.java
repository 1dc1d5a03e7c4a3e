/** Who owns which hours: a clinic's or a provider's weekly rows and special hours, changed as one whole. */
@NullMarked
package praxis.domain.hours;

import org.jspecify.annotations.NullMarked;
