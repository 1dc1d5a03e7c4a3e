/** Whether a caller may do what they ask. */
@NullMarked
package praxis.application.access;

import org.jspecify.annotations.NullMarked;
