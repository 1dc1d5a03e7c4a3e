/** Weekly and special hours of clinics and providers. */
@NullMarked
package praxis.application.hours;

import org.jspecify.annotations.NullMarked;
