/** Clinics on their way in and out as documents: import, which adds and updates, and export, which writes all of one. */
@NullMarked
package praxis.application.exchange;

import org.jspecify.annotations.NullMarked;
