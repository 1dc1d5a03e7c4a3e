/** What happened in a clinic that others may want to know, and the webhooks by which they are told. */
@NullMarked
package praxis.domain.event;

import org.jspecify.annotations.NullMarked;
