/** Lets others know what happened: they read it, or are told by webhooks. */
@NullMarked
package praxis.application.event;

import org.jspecify.annotations.NullMarked;
