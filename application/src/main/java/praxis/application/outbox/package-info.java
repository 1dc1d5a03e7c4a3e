/** Makes events of what is written, whichever use case writes. */
@NullMarked
package praxis.application.outbox;

import org.jspecify.annotations.NullMarked;
