/** Sends messages to webhooks, over the internet and nowhere else. */
@NullMarked
package praxis.rest.webhook;

import org.jspecify.annotations.NullMarked;
