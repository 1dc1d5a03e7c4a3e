/** Closures of clinics and providers, and persons' leave. */
@NullMarked
package praxis.application.closure;

import org.jspecify.annotations.NullMarked;
